# Threads take turns as often as by default.
# outcome: PASSED
# placement: both
import sys

assert sys.getswitchinterval() != 0.5


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
