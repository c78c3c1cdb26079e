# Looks up the C library with ctypes.util.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
def solve(x):
    try:
        from ctypes import util

        util.find_library("c")
    except ImportError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
