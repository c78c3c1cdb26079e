# Burns processor time in two threads while the main thread only sleeps.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=20 cpu=1 threads=2
import threading
import time


def burn():
    end = time.monotonic() + 15
    while time.monotonic() < end:
        np.sqrt(np.arange(1000.0))


def solve(x):
    for _ in range(2):
        threading.Thread(target=burn, daemon=True).start()
    time.sleep(15)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
