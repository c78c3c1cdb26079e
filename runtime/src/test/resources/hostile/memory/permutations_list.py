# Puts all orders of thirteen items into a list, as a brute-force answer does.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import itertools


def solve(x):
    orders = list(itertools.permutations(range(13)))
    return 2 * x + 0 * len(orders)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
