# Imports CPython's module for testing its C API.
# outcome: FORBIDDEN | ERROR
# placement: both
import _testcapi


def solve(x):
    _testcapi.set_nomemory(0, 1)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
