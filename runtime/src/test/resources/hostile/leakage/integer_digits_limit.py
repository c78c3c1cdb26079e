# Lifts the limit of digits in conversions of integers, where there is one.
# outcome: PASSED
# placement: both
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
