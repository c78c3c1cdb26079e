# The state of NumPy's global generator is not the one that the sample before left.
# outcome: PASSED
# placement: both
left = np.random.RandomState(1)
left.normal(size=3)
assert np.random.normal() != left.normal()


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
