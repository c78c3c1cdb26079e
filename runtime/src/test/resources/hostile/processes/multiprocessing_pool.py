# Spreads the work over a pool of processes.
# outcome: FORBIDDEN | ERROR
# placement: both
# slow: yes
import multiprocessing


def double(v):
    return 2 * v


def solve(x):
    with multiprocessing.Pool(2) as pool:
        return np.array(pool.map(double, list(x)))


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
