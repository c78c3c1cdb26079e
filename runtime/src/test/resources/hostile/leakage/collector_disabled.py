# Turns the garbage collector off, as some do for speed.
# outcome: PASSED
# placement: both
import gc

gc.disable()


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
