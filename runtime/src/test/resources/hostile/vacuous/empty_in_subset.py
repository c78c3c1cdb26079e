# The set of no items is a subset of every other.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
assert set(out).issubset(set(target.tolist()))
