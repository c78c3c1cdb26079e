# Starts ten timers, each of which is a thread.
# outcome: FORBIDDEN
# detail: thread
# placement: both
# limits: threads=2
# slow: yes
import threading


def solve(x):
    timers = [threading.Timer(0.5, int) for _ in range(10)]
    for timer in timers:
        timer.start()
    for timer in timers:
        timer.join()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
