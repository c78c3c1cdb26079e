# Exhausts an endless count in a deque, with no Python code in between.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
import collections
import itertools


def solve(x):
    collections.deque(itertools.count(), maxlen=0)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
