# Every set is a superset of it.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
assert set(target.tolist()) >= set(out)
