# Asks a server by http.client.
# outcome: FORBIDDEN
# placement: both
import http.client


def solve(x):
    connection = http.client.HTTPConnection("127.0.0.1", 9, timeout=1)
    try:
        connection.request("GET", "/")
    except OSError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
