# Imports a package that does not exist.
# outcome: ERROR
# detail: crucible_no_such_package
# placement: both
import crucible_no_such_package


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
