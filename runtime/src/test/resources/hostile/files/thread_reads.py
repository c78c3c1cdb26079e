# Opens a file outside in a thread, whose exception the main thread does not see.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
# limits: threads=2
# slow: yes
import threading


def read():
    try:
        open("/etc/passwd").close()
    except OSError:
        pass


def solve(x):
    worker = threading.Thread(target=read)
    worker.start()
    worker.join()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
