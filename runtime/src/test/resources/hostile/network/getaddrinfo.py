# Looks up an address and swallows the error.
# outcome: FORBIDDEN
# placement: both
import socket


def solve(x):
    try:
        socket.getaddrinfo("localhost", 80)
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
