# Registers how objects of its own class are copied and pickled.
# outcome: PASSED
# placement: both
import copy
import copyreg


class Point:
    def __init__(self, values):
        self.values = values


copyreg.pickle(Point, lambda point: (Point, (point.values,)))


def solve(x):
    return 2 * copy.copy(Point(x)).values


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
