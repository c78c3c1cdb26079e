# Feeds np.fromiter from an endless generator.
# outcome: TIME_LIMIT | MEMORY_LIMIT
# placement: both
# limits: wall=3 native=512M
import itertools


def solve(x):
    return 2 * x + np.fromiter(itertools.count(), float).sum()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
