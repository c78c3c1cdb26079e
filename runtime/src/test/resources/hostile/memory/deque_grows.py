# Lets a breadth-first search grow its queue without end.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import collections


def solve(x):
    frontier = collections.deque([(0,) * 1000])
    while frontier:
        state = frontier.popleft()
        frontier.append(state + (1,))
        frontier.append(state + (2,))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
