# The methods of arrays are NumPy's own.
# outcome: PASSED
# placement: both
assert np.array([1.0, 3.0]).var() == 1.0


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
