# Grows the heap in a thread, whose death the main thread does not notice.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M threads=2
import threading

kept = []


def grow():
    while True:
        kept.append(bytes(10**6))


def solve(x):
    worker = threading.Thread(target=grow, daemon=True)
    worker.start()
    worker.join()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
