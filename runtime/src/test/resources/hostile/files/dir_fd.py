# Opens the root folder as a descriptor and a file relative to it.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    root = os.open("/", os.O_RDONLY)
    file = os.open("etc/passwd", os.O_RDONLY, dir_fd=root)
    os.read(file, 100)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
