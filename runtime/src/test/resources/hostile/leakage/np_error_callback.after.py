# NumPy has no callback for floating-point errors.
# outcome: PASSED
# placement: both
assert np.geterrcall() is None


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
