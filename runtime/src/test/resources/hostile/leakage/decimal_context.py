# Changes the precision of decimal numbers.
# outcome: PASSED
# placement: both
import decimal

decimal.getcontext().prec = 5


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
