# Replaces the function that shows warnings, as notebooks do to be quiet.
# outcome: PASSED
# placement: both
import warnings

warnings.showwarning = lambda *args, **kwargs: None


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
