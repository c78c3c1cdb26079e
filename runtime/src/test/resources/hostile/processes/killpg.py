# Signals its whole process group (with a signal that does no harm).
# outcome: FORBIDDEN | ERROR
# placement: supervised
import os
import signal


def solve(x):
    os.killpg(os.getpgrp(), signal.SIGCONT)
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
