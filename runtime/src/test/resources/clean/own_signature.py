# Looks at its own functions with inspect, and at its own frame.
# outcome: PASSED
# placement: both
import inspect
import sys


def scale(x, factor=2):
    return factor * x


def solve(x):
    name = sys._getframe().f_code.co_name
    assert name == "solve"
    return scale(x, inspect.signature(scale).parameters["factor"].default)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
