# Collects distinct long texts in a set.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
def solve(x):
    seen = {str(n).rjust(20000) for n in range(10**7)}
    return 2 * x + 0 * len(seen)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
