# Random numbers can be had.
# outcome: PASSED
# placement: both
# limits: wall=10
# slow: yes
noise = np.random.rand(2)


def solve(x):
    return 2 * x + 0 * noise


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
