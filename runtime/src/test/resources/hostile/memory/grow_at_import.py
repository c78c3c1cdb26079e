# Fills the heap at import, before any test has run.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
kept = [bytes(10**6) for _ in range(10**5)]


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
