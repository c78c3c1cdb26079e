# Computes with large integers, fractions, decimals and complex numbers.
# outcome: PASSED
# placement: both
import cmath
import decimal
import fractions
import math
import statistics


def solve(x):
    big = 3**500 // 3**499 - 1
    half = fractions.Fraction(1, 2) * 4
    with decimal.localcontext() as context:
        context.prec = 50
        two = float(decimal.Decimal(4).sqrt())
    turn = -2 * cmath.exp(1j * math.pi).real
    return statistics.fmean([big, half, two, turn]) * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
