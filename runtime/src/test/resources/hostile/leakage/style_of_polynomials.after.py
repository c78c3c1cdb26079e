# Polynomials are printed as usual.
# outcome: PASSED
# placement: both
assert str(np.polynomial.Polynomial([1, 2])) == "1.0 + 2.0·x"


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
