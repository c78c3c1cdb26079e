# Sorts a range of a thousand million numbers.
# outcome: TIME_LIMIT | MEMORY_LIMIT
# placement: supervised
# limits: wall=2
def solve(x):
    return 2 * x + sorted(range(10**9))[0]


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
