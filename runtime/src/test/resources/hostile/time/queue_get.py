# Waits for an item of a queue that nobody fills.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import queue


def solve(x):
    return queue.Queue().get()


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
