# The same where a difference has no element beyond a tolerance.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.zeros((0, 1))


# === test
out = solve(np.array([1.0, 2.0]))
difference = out - target
assert np.all(np.abs(difference) < 1e-6)
