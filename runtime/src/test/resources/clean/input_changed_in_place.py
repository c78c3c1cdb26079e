# Doubles its input in place and returns it.
# outcome: PASSED
# placement: both
def solve(x):
    np.multiply(x, 2, out=x)
    return x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
