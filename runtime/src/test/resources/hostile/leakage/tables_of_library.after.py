# No finalizer of the sample before runs within this one, and NumPy and csv have their own tables.
# outcome: PASSED
# placement: both
# slow: yes
import csv
import gc
import time

for _ in range(8):
    gc.collect()
    time.sleep(0.05)
assert "crucible_mark" not in globals()
assert np.finfo(np.float64).resolution < 1e-14
assert "crucible_mark" not in csv.list_dialects()


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
