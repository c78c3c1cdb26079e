# Raises the recursion limit a little and recurses within it.
# outcome: PASSED
# placement: both
import sys

sys.setrecursionlimit(3000)


def total(n):
    return 0 if n == 0 else 1 + total(n - 1)


def solve(x):
    return total(200) / 100 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
