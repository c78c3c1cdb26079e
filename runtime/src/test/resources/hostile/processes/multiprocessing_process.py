# Starts a process with multiprocessing.
# outcome: FORBIDDEN
# placement: both
import multiprocessing


def work():
    pass


def solve(x):
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
