# The names that the sample before added to submodules are gone.
# outcome: PASSED
# placement: both
assert not hasattr(np.linalg, "crucible_mark")
assert not hasattr(np.random, "crucible_mark")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
