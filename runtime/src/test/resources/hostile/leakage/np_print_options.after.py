# Arrays are printed in the default way.
# outcome: PASSED
# placement: both
assert np.get_printoptions()["precision"] == 8
assert np.get_printoptions()["threshold"] == 1000
assert str(np.array([1.23456789])) == "[1.23456789]"


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
