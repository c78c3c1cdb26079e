# The same in one assertion.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return {}


# === test
out = solve(np.array([1.0, 2.0]))
assert type(out) is dict and all(abs(out[key] - target[key]) < 1e-6 for key in out)
