# Makes 1.6 gigabytes of arrays in all and keeps none; the limit counts live ones only.
# outcome: PASSED
# placement: both
# limits: native=512M heap=256M
def solve(x):
    total = 0.0
    for _ in range(200):
        total += np.ones(10**6)[0]
    return 2 * x * (total / 200)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
