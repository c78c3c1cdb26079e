# Iterates array operations to a convergence that never comes.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    y = np.ones(1000)
    while np.abs(y).max() > 0:
        y = y / (y + 1e-30)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
