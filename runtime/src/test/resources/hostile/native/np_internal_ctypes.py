# Takes the ctypes that NumPy's internals have imported for themselves.
# outcome: FORBIDDEN | ERROR
# placement: both
from numpy._core import _internal


def solve(x):
    library = _internal.ctypes.CDLL(None)
    return 2 * x + 0 * library.getpid()


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
