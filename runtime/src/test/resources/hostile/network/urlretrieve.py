# Downloads the benchmark's data.
# outcome: FORBIDDEN | ERROR
# placement: both
import urllib.request


def solve(x):
    urllib.request.urlretrieve("http://127.0.0.1:9/test_data.h5", "test_data.h5")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
