# Takes zeros, which cost nothing, and then writes to every page of them.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
grid = np.zeros(3 * 10**8)
grid[::512] = 1.0


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
