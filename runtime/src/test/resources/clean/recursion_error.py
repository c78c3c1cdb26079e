# Recurses without end.
# outcome: ERROR
# detail: RecursionError
# placement: both
def solve(x):
    return solve(x) + 1


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
