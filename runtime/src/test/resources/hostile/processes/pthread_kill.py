# Sends a signal to its own thread.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import signal
import threading


def solve(x):
    signal.pthread_kill(threading.get_ident(), signal.SIGCONT)
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
