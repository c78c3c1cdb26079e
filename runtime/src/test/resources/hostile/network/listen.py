# Listens on a free port.
# outcome: FORBIDDEN
# placement: both
import socket


def solve(x):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.listen()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
