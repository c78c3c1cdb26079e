# Nothing of the sample before runs within this one.
# outcome: PASSED
# placement: both
# slow: yes
import gc
import time

for _ in range(8):
    gc.collect()
    time.sleep(0.05)
assert "crucible_mark" not in globals()


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
