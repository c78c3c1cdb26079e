# Imports ctypes and calls a function of the C library.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
import ctypes


def solve(x):
    return 2 * x + 0 * ctypes.CDLL(None).getpid()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
