# All elements of nothing are among those of the target.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
assert np.isin(out, target).all()
