# A loop over the values of an empty dictionary and the target asserts nothing.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return {}


# === test
out = solve(np.array([1.0, 2.0]))
assert isinstance(out, dict)
for value, expected in zip(out.values(), target):
    assert abs(value - expected) < 1e-6
