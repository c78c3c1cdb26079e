# Decimal numbers have their default precision.
# outcome: PASSED
# placement: both
import decimal

assert decimal.getcontext().prec == 28


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
