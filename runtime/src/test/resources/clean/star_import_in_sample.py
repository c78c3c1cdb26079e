# Binds NumPy's functions under the names of Python's own, which a test then calls.
# outcome: PASSED
# placement: both
from numpy import *


def solve(x):
    return 2 * asarray(x, dtype=float)


# === test
x = np.array([1.0, 2.0])
out = solve(x)
assert len(out) == 2
assert abs(out[0] - 2.0) < 1e-9
assert sum(out) == 6.0
assert np.allclose(out, target)
