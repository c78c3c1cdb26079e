# Has a thread stopped that holds the lock that every new thread needs.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=1
# slow: yes
import threading


def hold():
    threading._active_limbo_lock.acquire()
    while True:
        pass


def solve(x):
    thread = threading.Thread(target=hold)
    thread.start()
    try:
        while True:
            pass
    except BaseException:
        while thread.is_alive():
            pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
