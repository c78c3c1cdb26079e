# Calls a remote procedure.
# outcome: FORBIDDEN
# placement: both
# slow: yes
import xmlrpc.client


def solve(x):
    try:
        xmlrpc.client.ServerProxy("http://127.0.0.1:9").answer()
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
