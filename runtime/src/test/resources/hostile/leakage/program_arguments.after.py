# The program's arguments are not those of the sample before.
# outcome: PASSED
# placement: both
import sys

assert "--crucible-mark" not in sys.argv


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
