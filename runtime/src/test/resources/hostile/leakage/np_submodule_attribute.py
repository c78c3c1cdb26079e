# Adds a name to a submodule of NumPy.
# outcome: PASSED
# placement: both
np.linalg.crucible_mark = 1
np.random.crucible_mark = 1


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
