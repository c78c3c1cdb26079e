# Sockets have no default timeout.
# outcome: PASSED
# placement: both
import socket

assert socket.getdefaulttimeout() is None


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
