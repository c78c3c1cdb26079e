# Changes the times of a file outside.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.utime("/var/tmp")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
