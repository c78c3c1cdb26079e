# Joins a thread that never ends.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2 threads=2
import threading


def spin():
    while True:
        pass


def solve(x):
    worker = threading.Thread(target=spin, daemon=True)
    worker.start()
    worker.join()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
