# The limit of digits is not lifted.
# outcome: PASSED
# placement: both
import sys

if hasattr(sys, "get_int_max_str_digits"):
    assert sys.get_int_max_str_digits() != 0


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
