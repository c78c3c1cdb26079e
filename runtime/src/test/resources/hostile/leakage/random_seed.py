# Seeds the standard library's global generator.
# outcome: PASSED
# placement: both
import random

random.seed(42)


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
