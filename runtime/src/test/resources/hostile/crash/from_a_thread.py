# Reads a low address in a thread, so that the main thread would go on.
# outcome: CRASHED
# placement: supervised
import threading


class Wild:
    __array_interface__ = {"shape": (4,), "typestr": "<f8", "data": (8192, False), "version": 3}


def read():
    np.asarray(Wild()).sum()


def solve(x):
    worker = threading.Thread(target=read)
    worker.start()
    worker.join()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
