# Lets every thread start two more (bounded, should it succeed).
# outcome: FORBIDDEN
# detail: thread
# placement: both
# limits: threads=2
# slow: yes
import threading
import time


def breed(depth):
    if depth:
        for _ in range(2):
            try:
                threading.Thread(target=breed, args=(depth - 1,), daemon=True).start()
            except Exception:
                pass
    time.sleep(0.5)


def solve(x):
    breed(4)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
