# Starts threads with the module below threading.
# outcome: FORBIDDEN
# detail: thread
# placement: both
# limits: threads=2
# slow: yes
import _thread
import time


def solve(x):
    for _ in range(10):
        try:
            _thread.start_new_thread(time.sleep, (1,))
        except Exception:
            pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
