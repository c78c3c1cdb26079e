# The recursion limit is not the one that the sample before set.
# outcome: PASSED
# placement: both
import sys

assert sys.getrecursionlimit() != 12345


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
