# Fills an object array with large Python objects.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: heap=256M native=512M
def solve(x):
    a = np.empty(10**5, dtype=object)
    for i in range(a.size):
        a[i] = bytes(10**6)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
