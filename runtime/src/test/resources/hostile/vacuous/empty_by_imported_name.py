# The same where the function is imported under another name.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
def solve(x):
    return np.zeros(0)


# === test
from numpy import allclose as close

out = solve(np.array([1.0, 2.0]))
assert close(out, target[0])
