# An np.errstate that was never left is gone.
# outcome: PASSED
# placement: both
assert np.geterr()["divide"] == "warn"


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
