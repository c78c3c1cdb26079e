# Makes a hard link to a file outside and reads it.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.link("/etc/passwd", "copy.txt")
    with open("copy.txt") as file:
        file.read()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
