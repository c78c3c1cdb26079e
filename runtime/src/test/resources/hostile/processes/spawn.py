# Starts a program with os.spawnv.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.spawnv(os.P_WAIT, "/bin/true", ["true"])
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
