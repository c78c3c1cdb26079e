# The same where every element of a comparison is asked for.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.zeros((0, 1))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.all(np.isclose(out, target))
