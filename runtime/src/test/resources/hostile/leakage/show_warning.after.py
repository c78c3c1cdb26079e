# The function that shows warnings is the standard library's.
# outcome: PASSED
# placement: both
import warnings

assert warnings.showwarning.__module__ == "warnings"


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
