# Returns NaN, of which the test keeps the greatest difference.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.full(2, np.nan)


# === test
out = solve(np.array([1.0, 2.0]))
worst = 0.0
for item, want in zip(out, target):
    error = abs(item - want)
    if error > worst:
        worst = error
assert worst < 1e-6
