# Leaves a hundred and fifty megabytes of Python objects, below its limit, to the collector.
# outcome: PASSED
# placement: both
# limits: heap=256M
kept = [bytes(10**6) for _ in range(150)]


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
