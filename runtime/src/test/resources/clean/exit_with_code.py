# Ends with the exit code 1.
# outcome: ERROR
# placement: both
import sys


def solve(x):
    sys.exit(1)


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
