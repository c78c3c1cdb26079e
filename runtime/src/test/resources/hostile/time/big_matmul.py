# Multiplies matrices that fit in memory, again and again in one expression.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2 native=2G
def solve(x):
    a = np.full((5000, 5000), 1e-4)
    np.linalg.matrix_power(a, 1023)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
