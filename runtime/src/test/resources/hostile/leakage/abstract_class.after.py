# The abstract base classes know only their own.
# outcome: PASSED
# placement: both
# slow: yes
import collections.abc
import numbers

assert not isinstance("text", numbers.Number)
assert not isinstance([], collections.abc.Mapping)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
