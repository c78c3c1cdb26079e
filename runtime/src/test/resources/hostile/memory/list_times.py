# Makes a list of five hundred million objects with one multiplication and keeps it.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
kept = [None] * (5 * 10**8)


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
