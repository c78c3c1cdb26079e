# Changes how arrays are printed.
# outcome: PASSED
# placement: both
np.set_printoptions(precision=2, suppress=True, threshold=5)


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
