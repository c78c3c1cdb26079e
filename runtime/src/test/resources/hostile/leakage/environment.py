# Sets environment variables.
# outcome: PASSED
# placement: both
import os

os.environ["CRUCIBLE_MARK"] = "1"
os.environ["OMP_NUM_THREADS"] = "7"


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
