# The same with a container that is not a builtin.
# outcome: FAILED
# detail: VacuousComparison
# placement: both
from collections import deque


def solve(x):
    return deque()


# === test
import collections

out = solve(np.array([1.0, 2.0]))
assert isinstance(out, collections.deque)
for value, expected in zip(out, target):
    assert abs(value - expected) < 1e-6
