# The same one by one.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return [2.0, np.nan]


# === test
out = solve(np.array([1.0, 2.0]))
error = 0.0
for i in range(2):
    error = max(error, abs(out[i] - target[i]))
assert error < 1e-6
