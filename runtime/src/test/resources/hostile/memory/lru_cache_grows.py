# Memorises large results in an unbounded cache.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import functools


@functools.lru_cache(maxsize=None)
def table(n):
    return [float(n)] * 100000


def solve(x):
    for n in range(10**5):
        table(n)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
