# A loop over the length of an empty result asserts nothing.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
for i in range(len(out)):
    assert abs(out[i] - target[i]) < 1e-6
