# Replaces the process by a program that does not exist, and swallows the OSError.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import os


def solve(x):
    try:
        os.execv("/bin/crucible-canary", ["crucible-canary"])
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
