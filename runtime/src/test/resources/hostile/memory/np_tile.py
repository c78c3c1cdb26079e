# Tiles a small array to two gigabytes.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
kept = np.tile(np.arange(1000.0), 250_000)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
