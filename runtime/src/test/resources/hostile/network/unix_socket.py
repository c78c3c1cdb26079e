# Connects to the container daemon's socket.
# outcome: FORBIDDEN | ERROR
# placement: both
import socket


def solve(x):
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.connect("/var/run/docker.sock")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
