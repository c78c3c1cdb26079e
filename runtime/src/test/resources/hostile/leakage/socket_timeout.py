# Sets the default timeout of sockets.
# outcome: PASSED | FORBIDDEN
# placement: both
import socket

socket.setdefaulttimeout(1.25)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
