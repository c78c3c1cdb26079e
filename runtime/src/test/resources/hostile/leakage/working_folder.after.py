# The working folder is an empty scratch folder again.
# outcome: PASSED
# placement: both
import os

assert os.path.basename(os.getcwd()) != "inner"
assert os.listdir(".") == []


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
