# The environment variables of the sample before are gone.
# outcome: PASSED
# placement: both
import os

assert "CRUCIBLE_MARK" not in os.environ
assert os.environ.get("OMP_NUM_THREADS") != "7"


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
