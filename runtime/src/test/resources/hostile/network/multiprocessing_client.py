# Connects by way of multiprocessing's connections.
# outcome: FORBIDDEN
# placement: both
from multiprocessing.connection import Client


def solve(x):
    try:
        Client(("127.0.0.1", 9), authkey=b"key")
    except OSError:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
