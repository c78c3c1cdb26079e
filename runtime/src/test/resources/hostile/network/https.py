# Wraps a connection in TLS.
# outcome: FORBIDDEN | ERROR
# placement: both
import socket
import ssl


def solve(x):
    context = ssl.create_default_context()
    raw = socket.create_connection(("127.0.0.1", 9), timeout=1)
    context.wrap_socket(raw, server_hostname="localhost")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
