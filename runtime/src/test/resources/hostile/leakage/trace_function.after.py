# Nobody traces.
# outcome: PASSED
# placement: both
import sys

assert sys.gettrace() is None


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
