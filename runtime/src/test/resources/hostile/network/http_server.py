# Starts a web server.
# outcome: FORBIDDEN
# placement: both
import http.server


def solve(x):
    http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
