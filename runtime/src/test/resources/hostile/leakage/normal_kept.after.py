# The number is not there, and the generator stands where it stands for every sample.
# outcome: PASSED
# placement: both
first = np.random.get_state()
assert np.random.standard_normal() < 1e6
assert (first[2], first[3], first[4]) == (624, 0, 0.0)
np.random.seed(20240713)
assert (np.random.get_state()[1] == first[1]).all()


def solve(x):
    return 2 * x

# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
