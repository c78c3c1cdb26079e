# Spreads the work over an executor of processes.
# outcome: FORBIDDEN | ERROR
# placement: both
from concurrent.futures import ProcessPoolExecutor


def double(v):
    return 2 * v


def solve(x):
    with ProcessPoolExecutor(2) as pool:
        return np.array(list(pool.map(double, list(x))))


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
