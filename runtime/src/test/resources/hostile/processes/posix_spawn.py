# Starts a program with os.posix_spawn.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.posix_spawn("/bin/true", ["true"], {})
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
