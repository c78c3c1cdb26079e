# Draws from a seeded global generator, so that its state is in the middle.
# outcome: PASSED
# placement: both
np.random.seed(1)
np.random.normal(size=3)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
