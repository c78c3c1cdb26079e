# Reaches sys.modules through the globals of a method of the standard library.
# outcome: FORBIDDEN
# placement: both
import warnings


def solve(x):
    modules = warnings.catch_warnings.__init__.__globals__["sys"].modules
    modules["posix"].system("true")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
