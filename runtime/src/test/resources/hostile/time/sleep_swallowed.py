# Sleeps in short naps and swallows what wakes it.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import time


def solve(x):
    for _ in range(100000):
        try:
            time.sleep(0.05)
        except BaseException:
            pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
