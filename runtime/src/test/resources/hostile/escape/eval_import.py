# Imports ctypes in evaluated text.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
def solve(x):
    try:
        eval("__import__('ctypes')", {})
    except ImportError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
