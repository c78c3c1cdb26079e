# Starts fifty threads.
# outcome: FORBIDDEN
# detail: thread
# placement: both
# limits: threads=2
# slow: yes
import threading
import time


def solve(x):
    threads = [threading.Thread(target=time.sleep, args=(1,)) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
