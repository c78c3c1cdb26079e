# The names that the sample before added to NumPy are gone.
# outcome: PASSED
# placement: both
assert not hasattr(np, "crucible_float")
assert not hasattr(np, "product")
assert not hasattr(np, "float")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
