# The notes on functions are gone.
# outcome: PASSED
# placement: both
# slow: yes
import os

assert not hasattr(os.path.join, "crucible_mark")
assert np.linalg.norm.__doc__ != "marked"


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
