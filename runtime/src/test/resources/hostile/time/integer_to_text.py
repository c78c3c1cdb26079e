# Turns an integer of tens of millions of digits into text.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def solve(x):
    value = 1 << 300_000_000
    return 2 * x + 0 * len(str(value))


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
