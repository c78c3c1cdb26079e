# Puts a product of sixteen factors into a list.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import itertools


def solve(x):
    grid = list(itertools.product(range(8), repeat=16))
    return 2 * x + 0 * len(grid)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
