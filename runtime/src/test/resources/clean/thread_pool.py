# Spreads its work over a pool of two threads.
# outcome: PASSED
# placement: both
# limits: threads=2
from concurrent.futures import ThreadPoolExecutor


def solve(x):
    with ThreadPoolExecutor(max_workers=2) as pool:
        return np.array(list(pool.map(lambda v: 2 * v, x)))


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
