# Recurses with a large local in every frame, after lifting the recursion limit.
# outcome: MEMORY_LIMIT | ERROR
# placement: supervised
# limits: heap=256M wall=180
import sys

sys.setrecursionlimit(10**6)


def dive(depth):
    local = bytes(10**6)
    return dive(depth + 1) + len(local)


def solve(x):
    return 2 * x + 0 * dive(0)


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
