# It has its own again, which draws what a new one does.
# outcome: PASSED
# placement: both
assert type(np.random.get_bit_generator()).__name__ == "MT19937"
first = np.random.rand(3)
np.random.seed(20240713)
assert (np.random.rand(3) == first).all()


def solve(x):
    return 2 * x

# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
