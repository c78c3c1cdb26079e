# Runs a shell command at import and ignores what comes of it.
# outcome: FORBIDDEN
# placement: both
import os

try:
    os.system("true")
except Exception:
    pass


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
