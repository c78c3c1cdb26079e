# Takes the singular values of a matrix for which LAPACK needs minutes.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2 native=2G
def solve(x):
    a = np.random.default_rng(0).normal(size=(4000, 4000))
    np.linalg.svd(a)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
