# Doubles an array by concatenating it with itself.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    a = np.ones(1000)
    for _ in range(40):
        a = np.concatenate([a, a])
    return 2 * x + 0 * a[0]


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
