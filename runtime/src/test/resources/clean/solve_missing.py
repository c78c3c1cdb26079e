# Calls its function by another name.
# outcome: ERROR
# detail: solve
# placement: both
def solution(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
