# The standard library's global generator does not go on from the sample before.
# outcome: PASSED
# placement: both
import random

assert random.random() != 0.6394267984578837


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
