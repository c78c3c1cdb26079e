# Imports the native module below ctypes.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
try:
    import _ctypes
except ImportError:
    pass


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
