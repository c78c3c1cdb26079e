# Returns NaN in an array of objects, which has no order with a limit.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.array([np.nan, np.nan], object)


# === test
assert not np.any(abs(solve(np.array([1.0, 2.0])) - target) > 1e-6)
