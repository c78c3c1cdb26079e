# Masks all elements but one that is right.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
# slow: yes
def solve(x):
    return np.ma.array([2.0, 0.0], mask=[False, True])


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
