# Deletes a file outside.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
import os


def solve(x):
    try:
        os.remove("/var/tmp/crucible-canary")
    except OSError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
