# The real np.allclose is back, and with its own code and defaults.
# outcome: PASSED
# placement: both
assert not np.allclose([1.0], [2.0])
assert not np.allclose([1.0], [1.1])
assert not np.isclose(1.0, 2.0)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
