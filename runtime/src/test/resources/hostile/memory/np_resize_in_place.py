# Grows one array in place.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    a = np.ones(1000)
    for _ in range(24):
        a.resize(a.size * 2, refcheck=False)
        a[:] = 1.0
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
