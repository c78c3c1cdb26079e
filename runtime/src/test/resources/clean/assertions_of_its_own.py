# Checks itself with assertions at import and in the call.
# outcome: PASSED
# placement: both
def solve(x):
    assert x.ndim == 1, "a vector, please"
    return 2 * x


assert solve(np.array([3.0]))[0] == 6.0


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
