# Spins in __del__, where exceptions are ignored, and waits for the collector to call it.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import gc


class Heavy:
    def __del__(self):
        while True:
            pass


def solve(x):
    while True:
        Heavy()
        gc.collect()


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
