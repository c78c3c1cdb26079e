# Sums iter(int, 1), which never meets its sentinel.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    return 2 * x + sum(iter(int, 1))


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
