# The heap of the sample before does not count against this one.
# outcome: PASSED
# placement: both
# limits: heap=256M
kept = [bytes(10**6) for _ in range(150)]


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
