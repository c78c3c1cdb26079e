# Seeds NumPy's global generator.
# outcome: PASSED
# placement: both
np.random.seed(42)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
