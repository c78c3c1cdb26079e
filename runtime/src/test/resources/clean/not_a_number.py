# Gives NaN, which is close to nothing.
# outcome: FAILED
# placement: both
def solve(x):
    return x * np.nan


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
