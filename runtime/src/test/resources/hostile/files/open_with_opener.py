# Has an opener of its own swap the file's name while it is opened.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def swap(path, flags):
    return os.open("/etc/passwd", flags)


def solve(x):
    with open("harmless.txt", opener=swap) as file:
        file.read()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
