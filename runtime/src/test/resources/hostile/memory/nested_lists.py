# Nests a list in a list a hundred million times.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
def solve(x):
    data = []
    for _ in range(10**8):
        data = [data, None, None, None]
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
