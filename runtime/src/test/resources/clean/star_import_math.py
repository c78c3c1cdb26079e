# Imports everything from math, which shadows the builtin pow.
# outcome: PASSED
# placement: both
from math import *


def solve(x):
    return np.array([pow(v, 1) * 2 * cos(0) for v in x])


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
