# Tries to give the names of NumPy's types other meanings.
# outcome: ERROR
# placement: both
from numpy._core.multiarray import set_typeDict

set_typeDict({**np.sctypeDict, "float64": np.int64})


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
