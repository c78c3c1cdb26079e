# Reads an integer of fifty million digits.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def solve(x):
    return 2 * x + (int("9" * (5 * 10**7)) & 0)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
