# Reads from descriptors that the process may have open.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    for descriptor in range(3, 21):
        try:
            os.read(descriptor, 1)
            return 2 * x
        except OSError:
            pass
    raise OSError("no descriptor can be read")


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
