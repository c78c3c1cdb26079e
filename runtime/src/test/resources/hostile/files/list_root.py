# Lists the root folder.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    return 2 * x + 0 * len(os.listdir("/"))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
