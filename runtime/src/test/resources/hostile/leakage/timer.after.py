# The timer of the sample before does not fire while this one runs.
# outcome: PASSED
# placement: both
# slow: yes
import time

time.sleep(3)
assert not hasattr(np, "crucible_mark")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
