# The type is right, and there are no items that could be wrong.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return []


# === test
out = solve(np.array([1.0, 2.0]))
assert out is not None and isinstance(out, list)
for i in range(len(out)):
    assert abs(out[i] - target[i]) < 1e-6
