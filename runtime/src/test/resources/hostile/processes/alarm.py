# Sets an alarm that would end the process.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import signal


def solve(x):
    signal.alarm(60)
    signal.alarm(0)
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
