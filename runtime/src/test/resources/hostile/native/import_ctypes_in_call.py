# Imports ctypes by name within a test's call, behind a bare except.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
def solve(x):
    try:
        __import__("c" + "types")
    except:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
