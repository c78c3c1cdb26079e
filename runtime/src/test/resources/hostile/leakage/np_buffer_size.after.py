# The size of the ufuncs' buffer is the default one.
# outcome: PASSED
# placement: both
assert np.getbufsize() == 8192


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
