# Makes an array of fixed-width texts of four kilobytes each.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
kept = np.full(10**6, "x", dtype="U1000")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
