# Forgets to return its answer.
# outcome: ERROR
# placement: both
def solve(x):
    2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
