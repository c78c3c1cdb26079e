# Writes to a low address at import, before any test has run.
# outcome: CRASHED
# placement: supervised
class Wild:
    __array_interface__ = {"shape": (8,), "typestr": "|u1", "data": (64, False), "version": 3}


np.asarray(Wild())[:] = 255


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
