# Changes classes and functions of modules of the standard library.
# outcome: PASSED | TAMPERED
# placement: both
# slow: yes
import fractions
import statistics

fractions.Fraction.__str__ = lambda self: "marked"
statistics.mean = lambda values: 42


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
