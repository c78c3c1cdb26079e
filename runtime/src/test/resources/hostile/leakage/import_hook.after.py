# The import hook of the sample before is gone.
# outcome: PASSED
# placement: both
import sys

assert all(getattr(finder, "__name__", "") != "Finder" for finder in sys.meta_path)
assert not hasattr(sys, "crucible_mark")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
