# Signals the process that started the worker (with a signal that does no harm).
# outcome: FORBIDDEN | ERROR
# placement: supervised
import os
import signal


def solve(x):
    os.kill(os.getppid(), signal.SIGCONT)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
