# Connects a socket to this machine.
# outcome: FORBIDDEN
# placement: both
import socket


def solve(x):
    socket.create_connection(("127.0.0.1", 9), timeout=1).close()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
