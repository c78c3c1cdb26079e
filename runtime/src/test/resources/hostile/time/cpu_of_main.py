# Burns processor time in the main thread for longer than its share, within the wall-clock limit.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=20 cpu=1
import time


def solve(x):
    end = time.process_time() + 4
    stop = time.monotonic() + 15
    while time.process_time() < end and time.monotonic() < stop:
        sum(range(1000))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
