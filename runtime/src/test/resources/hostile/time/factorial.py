# Computes the factorial of twenty million.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
import math


def solve(x):
    return 2 * x + 0 * math.factorial(20_000_000).bit_length()


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
