# Broadcasts two vectors to a matrix of all pair distances that does not fit.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
def solve(x):
    points = np.linspace(0.0, 1.0, 20000)
    distances = np.abs(points[:, None] - points[None, :])
    return 2 * x + 0 * distances.min()


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
