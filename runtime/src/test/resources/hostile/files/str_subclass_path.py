# Passes a path whose class pretends that it is below the scratch folder.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


class Path(str):
    def startswith(self, *args):
        return True

    def __str__(self):
        return "mine.txt"

    def __fspath__(self):
        return "mine.txt"


def solve(x):
    with open(Path("/etc/passwd")) as file:
        file.read()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
