# Starts ten threads, of which no two live at a time.
# outcome: PASSED
# placement: both
# limits: threads=2
import threading


def solve(x):
    out = []
    for _ in range(10):
        worker = threading.Thread(target=out.append, args=(2 * x,))
        worker.start()
        worker.join()
    return out[-1]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
