# No NaN is greater than a tolerance.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return x * np.nan


# === test
out = solve(np.array([1.0, 2.0]))
assert not np.any(np.abs(out - target) > 1e-6)
