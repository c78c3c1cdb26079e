# Tries to start a process with multiprocessing and goes on without it.
# outcome: FORBIDDEN
# placement: both
import multiprocessing


def work():
    pass


def solve(x):
    try:
        process = multiprocessing.get_context("spawn").Process(target=work)
        process.start()
        process.join()
    except Exception:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
