# Changes the program's arguments.
# outcome: PASSED
# placement: both
import sys

sys.argv[:] = ["prog", "--crucible-mark"]


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
