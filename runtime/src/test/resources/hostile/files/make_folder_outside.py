# Makes a folder outside.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
import os


def solve(x):
    try:
        os.mkdir("/var/tmp/crucible-canary-folder")
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
