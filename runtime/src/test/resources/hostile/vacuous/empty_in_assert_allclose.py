# NumPy's own assertion takes an empty array for close to a number.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
# slow: yes
def solve(x):
    return np.zeros(0)


# === test
out = solve(np.array([1.0, 2.0]))
np.testing.assert_allclose(out, target[0])
