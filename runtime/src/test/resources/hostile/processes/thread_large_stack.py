# Asks for threads with stacks of four gigabytes and starts more than it may.
# outcome: FORBIDDEN | MEMORY_LIMIT | ERROR
# placement: supervised
# limits: threads=2
import threading
import time

threading.stack_size(2**32)


def solve(x):
    for _ in range(8):
        threading.Thread(target=time.sleep, args=(1,)).start()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
