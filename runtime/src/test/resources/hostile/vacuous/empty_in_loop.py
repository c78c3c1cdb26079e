# A loop over an empty result and the target asserts nothing.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
for value, expected in zip(out, target):
    assert abs(value - expected) < 1e-6
