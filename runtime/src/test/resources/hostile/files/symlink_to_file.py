# Makes a symbolic link to a file outside and reads through it.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.symlink("/etc/passwd", "mine.txt")
    with open("mine.txt") as file:
        file.read()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
