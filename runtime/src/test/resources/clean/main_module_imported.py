# Imports __main__ to reach its own names.
# outcome: PASSED
# placement: both
import __main__

FACTOR = 2


def solve(x):
    return __main__.FACTOR * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
