# Asks NumPy's testing helpers for the process's memory, which they read from /proc.
# outcome: FORBIDDEN | ERROR
# placement: both
from numpy.testing._private import utils


def solve(x):
    if utils.memusage() is None:
        raise OSError("no statistics of the process")
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
