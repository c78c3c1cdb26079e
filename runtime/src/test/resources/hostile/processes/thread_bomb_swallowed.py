# Starts as many threads as it gets, ignores refusals, and answers right.
# outcome: FORBIDDEN
# detail: thread
# placement: both
# limits: threads=2
# slow: yes
import threading
import time


def solve(x):
    for _ in range(20):
        try:
            threading.Thread(target=time.sleep, args=(1,), daemon=True).start()
        except Exception:
            pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
