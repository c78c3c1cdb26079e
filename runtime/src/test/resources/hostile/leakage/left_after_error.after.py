# Nothing is left of a sample that ended with an exception.
# outcome: PASSED
# placement: both
assert not hasattr(np, "crucible_mark")
assert np.geterr()["over"] == "warn"


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
