# Makes NumPy raise on floating-point errors and never resets it.
# outcome: PASSED
# placement: both
np.seterr(all="raise")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
