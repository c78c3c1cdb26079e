# Returns NaN, of which the test lists the differences.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.full(2, np.nan)


# === test
out = solve(np.array([1.0, 2.0]))
wrong = [i for i in range(2) if abs(out[i] - target[i]) > 1e-6]
assert not wrong
