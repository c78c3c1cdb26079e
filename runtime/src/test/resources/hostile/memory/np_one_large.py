# Makes one matrix of three gigabytes.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    a = np.ones((20000, 20000))
    return 2 * x + 0 * a[0, 0]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
