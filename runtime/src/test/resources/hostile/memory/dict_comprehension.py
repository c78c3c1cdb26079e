# Keeps a large object under each of very many keys of a dict.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
def solve(x):
    table = {n: [n] * 1000 for n in range(10**7)}
    return 2 * x + 0 * len(table)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
