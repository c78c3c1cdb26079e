# Imports everything from NumPy, which shadows builtins by NumPy's own functions.
# outcome: PASSED
# placement: both
from numpy import *


def solve(x):
    return array([2 * v for v in x])


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
