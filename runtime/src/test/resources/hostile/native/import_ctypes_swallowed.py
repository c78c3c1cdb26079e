# Tries to import ctypes and goes on without it.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
try:
    import ctypes
except ImportError:
    ctypes = None


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
