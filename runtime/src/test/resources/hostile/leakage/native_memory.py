# Leaves four hundred megabytes of arrays, below its limit, to the collector.
# outcome: PASSED
# placement: both
# limits: native=512M
# slow: yes
kept = [np.ones(10**7) for _ in range(5)]


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
