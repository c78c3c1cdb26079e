# The names of NumPy's types have their meanings.
# outcome: PASSED
# placement: both
assert np.zeros(2, dtype="float64").dtype == np.float64


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
