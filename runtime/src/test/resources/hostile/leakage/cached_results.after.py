# The cache of the sample before cannot be reached.
# outcome: PASSED
# placement: both
import sys

for name in list(sys.modules):
    if name.partition(".")[0] == "numpy":
        assert "crucible_cache" not in vars(sys.modules[name]), name


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
