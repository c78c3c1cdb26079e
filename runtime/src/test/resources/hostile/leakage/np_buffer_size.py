# Changes the size of the ufuncs' buffer.
# outcome: PASSED
# placement: both
np.setbufsize(16000)


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
