# Keeps arrays of eighty megabytes each.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
kept = []


def solve(x):
    for _ in range(50):
        kept.append(np.ones(10**7))
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
