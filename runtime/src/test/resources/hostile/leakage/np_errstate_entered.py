# Enters np.errstate and never leaves it.
# outcome: PASSED
# placement: both
state = np.errstate(all="raise")
state.__enter__()


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
