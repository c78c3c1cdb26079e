# Repeats an array's elements to two gigabytes.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
kept = np.repeat(np.arange(1000.0), 250_000)


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
