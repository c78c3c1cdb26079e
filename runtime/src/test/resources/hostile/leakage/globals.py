# Leaves global names, __main__'s among them.
# outcome: PASSED
# placement: both
import __main__

crucible_secret = 42
__main__.crucible_mark = 1


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
