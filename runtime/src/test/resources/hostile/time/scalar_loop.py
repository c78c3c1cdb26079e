# Walks over a thousand million array elements one by one.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    total = 0.0
    for i in range(10**9):
        total += x[i % 2]
    return 2 * x + 0 * total


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
