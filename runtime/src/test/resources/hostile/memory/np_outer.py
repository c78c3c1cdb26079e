# Takes the outer product of two long vectors.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    a = np.ones(25000)
    return 2 * x + 0 * np.outer(a, a).sum()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
