# Tries packages that are not there and goes on without them.
# outcome: PASSED
# placement: both
try:
    import numba
    from numba import njit
except ImportError:

    def njit(function):
        return function


try:
    import crucible_no_such_package
except ModuleNotFoundError:
    crucible_no_such_package = None


@njit
def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
