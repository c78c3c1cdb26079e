# Takes native memory in a thread, and answers right when the thread has ended.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M threads=2
import threading

kept = []


def grow():
    for _ in range(500):
        kept.append(np.ones(10**6))


def solve(x):
    worker = threading.Thread(target=grow)
    worker.start()
    worker.join()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
