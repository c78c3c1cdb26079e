# Reads a file outside with configparser, which ignores files that it cannot open.
# outcome: FORBIDDEN
# detail: os-release
# placement: both
import configparser


def solve(x):
    try:
        configparser.ConfigParser().read("/etc/os-release")
    except configparser.Error:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
