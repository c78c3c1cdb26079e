# Gives NumPy another bit generator.
# outcome: PASSED
# placement: both
np.random.set_bit_generator(np.random.PCG64(7))
np.random.standard_normal()


def solve(x):
    return 2 * x

# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
