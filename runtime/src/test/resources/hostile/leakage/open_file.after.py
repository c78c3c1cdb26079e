# The open file of the sample before cannot be reached, and its text does not appear.
# outcome: PASSED
# placement: both
import os
import sys

assert not hasattr(sys, "crucible_mark")
assert not os.path.exists("open.txt")


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
