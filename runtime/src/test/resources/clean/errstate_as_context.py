# Changes NumPy's state for a block and puts it back.
# outcome: PASSED
# placement: both
import warnings


def solve(x):
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bad = x / 0.0
    with np.printoptions(precision=3):
        print(bad)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
