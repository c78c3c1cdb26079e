# The same where elements are equal, all none of them.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.zeros((0, 1))


# === test
out = solve(np.array([1.0, 2.0]))
assert (out == target).all()
