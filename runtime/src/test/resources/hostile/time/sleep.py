# Sleeps for an hour.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import time


def solve(x):
    time.sleep(3600)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
