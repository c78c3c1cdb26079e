# The garbage collector is on, as far as one can ask.
# outcome: PASSED
# placement: both
import gc

assert gc.isenabled()


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
