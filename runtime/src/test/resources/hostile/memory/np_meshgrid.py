# Spreads a three-dimensional grid over far too many points.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    axis = np.linspace(-1.0, 1.0, 700)
    u, v, w = np.meshgrid(axis, axis, axis)
    return 2 * x + 0 * (u[0, 0, 0] + v[0, 0, 0] + w[0, 0, 0])


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
