# Reads an environment variable of the host.
# outcome: ERROR
# placement: both
import os


def solve(x):
    return 2 * x + 0 * len(os.environ["PATH"])


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
