# Keeps the interpreter's import lock.
# outcome: PASSED
# placement: both
# slow: yes
import _imp


def solve(x):
    _imp.acquire_lock()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
