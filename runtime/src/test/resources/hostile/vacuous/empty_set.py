# An empty set is within every other.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return set()


# === test
out = solve(np.array([1.0, 2.0]))
assert out <= set(target.tolist())
