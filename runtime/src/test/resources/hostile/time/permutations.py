# Tries all orders of twenty items, as a brute-force answer does.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import itertools


def solve(x):
    best = min(
        sum(i * j for i, j in enumerate(order)) for order in itertools.permutations(range(20))
    )
    return 2 * x + 0 * best


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
