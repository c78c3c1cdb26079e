# The private folder for temporary files does not hold the file of the sample before.
# outcome: PASSED
# placement: both
import os

assert not os.path.exists("/tmp/crucible-mark.txt")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
