# The constants are the real ones.
# outcome: PASSED
# placement: both
import math

assert np.pi == math.pi == 3.141592653589793
assert math.e == np.e == 2.718281828459045


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
