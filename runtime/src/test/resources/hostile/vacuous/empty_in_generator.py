# All of no comparisons hold.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return {}


# === test
out = solve(np.array([1.0, 2.0]))
assert all(np.isclose(out[key], target[key]) for key in out)
