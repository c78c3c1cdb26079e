# Compares objects of its own class and returns a plain array.
# outcome: PASSED
# placement: both
import functools


@functools.total_ordering
class Vector:
    def __init__(self, values):
        self.values = np.asarray(values)

    def __eq__(self, other):
        return bool((self.values == other.values).all())

    def __lt__(self, other):
        return self.values.sum() < other.values.sum()

    def __mul__(self, factor):
        return Vector(self.values * factor)

    __rmul__ = __mul__


def solve(x):
    v = Vector(x)
    assert v == Vector(x) and v < 2 * v
    return (2 * v).values


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
