# No NaN is so far from the target that a flag is lowered.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return [2.0, np.nan]


# === test
out = solve(np.array([1.0, 2.0]))
right = True
for a, b in zip(out, target):
    if abs(a - b) > 1e-6:
        right = False
assert right
