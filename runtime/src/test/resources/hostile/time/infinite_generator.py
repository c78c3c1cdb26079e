# Searches an infinite generator for an item that is not there.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def naturals():
    n = 0
    while True:
        yield n
        n += 1


def solve(x):
    return next(2 * x for n in naturals() if n < 0)


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
