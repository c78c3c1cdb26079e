# Tries to connect at import, swallows the error, and answers right.
# outcome: FORBIDDEN
# placement: both
import socket

try:
    socket.create_connection(("192.0.2.1", 80), timeout=1).close()
except OSError:
    pass


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
