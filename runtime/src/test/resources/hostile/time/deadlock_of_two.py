# Lets two threads take two locks in opposite order and joins them.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2 threads=2
import threading

first, second = threading.Lock(), threading.Lock()
meet = threading.Barrier(2)


def take(one, other):
    with one:
        meet.wait()
        with other:
            pass


def solve(x):
    pair = [
        threading.Thread(target=take, args=(first, second), daemon=True),
        threading.Thread(target=take, args=(second, first), daemon=True),
    ]
    for thread in pair:
        thread.start()
    for thread in pair:
        thread.join()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
