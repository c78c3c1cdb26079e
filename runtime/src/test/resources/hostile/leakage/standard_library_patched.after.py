# The standard library is as it was.
# outcome: PASSED
# placement: both
# slow: yes
import fractions
import statistics

assert str(fractions.Fraction(1, 2)) == "1/2"
assert statistics.mean([1, 2, 3]) == 2


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
