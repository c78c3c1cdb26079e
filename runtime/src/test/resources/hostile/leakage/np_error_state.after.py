# NumPy's treatment of floating-point errors is the default one.
# outcome: PASSED
# placement: both
assert np.geterr() == {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}
with np.errstate(divide="ignore"):
    assert np.isinf(np.ones(1) / np.zeros(1)).all()


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
