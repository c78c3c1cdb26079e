# A class of its own that NumPy takes for an array, and that would rather answer for NumPy's functions itself.
# outcome: PASSED
# placement: both
import numpy as np


class Measured:
    def __init__(self, values):
        self.values = values

    def __array__(self, dtype=None, copy=None):
        return np.array(self.values, dtype=dtype)

    def __array_function__(self, function, types, arguments, named):
        return NotImplemented


def solve(x):
    return 2 * x + np.sum(Measured([1.0, -1.0])) + np.zeros(2, like=np.ones(1))


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
assert np.concatenate.__name__ == "concatenate" and np.sum.__module__ == "numpy"
