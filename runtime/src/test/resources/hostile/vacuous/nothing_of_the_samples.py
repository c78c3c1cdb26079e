# The test compares the target with itself.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return 0 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(target, target)
