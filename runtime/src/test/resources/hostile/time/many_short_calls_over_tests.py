# Stays below the limit in each test, and goes over it with all of them together.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=3
import time


def solve(x):
    time.sleep(1)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
