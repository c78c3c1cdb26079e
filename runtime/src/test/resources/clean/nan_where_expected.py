# A result with NaN where the test wants it.
# outcome: PASSED
# placement: both
def solve(x):
    return np.where(x > 1, np.nan, 2 * x)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, [2.0, np.nan], equal_nan=True)
# === test
out = solve(np.array([1.0, 2.0]))
assert out[0] == target[0] and np.isnan(out[1])
