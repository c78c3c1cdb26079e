# The import lock is free.
# outcome: PASSED
# placement: both
# limits: wall=10
# slow: yes
import _imp

assert not _imp.lock_held()


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
