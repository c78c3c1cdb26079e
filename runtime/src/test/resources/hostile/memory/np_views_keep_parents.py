# Keeps one-element views, each of which holds a large array alive.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
kept = []


def solve(x):
    for _ in range(300):
        kept.append(np.ones(10**6)[:1])
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
