# Returns a masked array, and works with np.matrix on the way.
# outcome: PASSED
# placement: both
def solve(x):
    m = np.matrix(np.diag([2.0, 2.0]))
    return np.ma.masked_invalid(np.asarray(m @ x).ravel())


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
