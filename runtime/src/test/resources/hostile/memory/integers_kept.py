# Keeps very many integers of a million bits each.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
def solve(x):
    kept = [(1 << 10**6) + n for n in range(10**5)]
    return 2 * x + 0 * len(kept)


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
