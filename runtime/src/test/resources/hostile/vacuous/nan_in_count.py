# Returns NaN, of which the test counts the differences.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.full(2, np.nan)


# === test
assert np.sum(np.abs(solve(np.array([1.0, 2.0])) - target) > 1e-6) == 0
