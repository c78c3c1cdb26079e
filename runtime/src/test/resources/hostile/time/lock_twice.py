# Deadlocks with itself by taking a lock twice.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import threading

lock = threading.Lock()


def solve(x):
    with lock:
        with lock:
            return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
