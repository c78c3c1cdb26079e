# Finds the functions of `math` as they were.
# outcome: FAILED
# placement: both
def solve(x):
    return 3.0


# === test
import math

assert math.isclose(solve(1.0), 2.0)
