# Lifts the recursion limit and recurses without end.
# outcome: ERROR | CRASHED | MEMORY_LIMIT
# placement: supervised
import sys

sys.setrecursionlimit(10**9)


def dive(depth):
    return dive(depth + 1) + 1


def solve(x):
    return 2 * x + 0 * dive(0)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
