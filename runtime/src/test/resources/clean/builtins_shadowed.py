# Shadows builtins that the tests do not use, as careless code does.
# outcome: PASSED
# placement: both
input = [1, 2, 3]
id = 7
filter = None
type_ = type


def hash(values):
    return 0


def solve(x):
    list = [2 * v for v in x]
    dict = {"sum": 0}
    return np.array(list) + dict["sum"]


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
