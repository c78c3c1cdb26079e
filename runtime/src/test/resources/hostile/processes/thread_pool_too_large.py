# Spreads sleeping work over a pool of sixteen threads.
# outcome: FORBIDDEN
# detail: thread
# placement: both
# limits: threads=2
# slow: yes
import concurrent.futures
import time


def solve(x):
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        list(pool.map(time.sleep, [0.3] * 16))
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
