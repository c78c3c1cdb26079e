# Makes a socket and never connects it.
# outcome: FORBIDDEN
# detail: socket
# placement: both
import socket


def solve(x):
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    except Exception:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
