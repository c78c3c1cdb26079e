# The sample imports everything of operator, which has other functions of the same names.
# outcome: PASSED
# placement: both
from operator import *


def solve(x):
    return mul(2, x)


# === test
assert abs(solve(1.0) - 2.0) < 1e-6
