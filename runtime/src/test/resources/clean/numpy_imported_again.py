# Imports NumPy under several names, np again among them, within a function too.
# outcome: PASSED
# placement: both
import numpy
import numpy as np
import numpy.linalg as la
from numpy import linalg as LA


def solve(x):
    global np
    import numpy as np

    return numpy.array(2 * x) * la.norm([1.0]) * LA.det(np.eye(2))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
