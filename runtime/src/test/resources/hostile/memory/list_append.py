# Appends texts to a list for ever.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
kept = []


def solve(x):
    n = 0
    while True:
        kept.append(str(n) * 10000)
        n += 1


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
