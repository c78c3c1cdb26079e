# No item is left of a set without items.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
assert not set(out) - set(target.tolist())
