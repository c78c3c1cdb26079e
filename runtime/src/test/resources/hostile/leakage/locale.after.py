# Numbers are written with a point.
# outcome: PASSED
# placement: both
import locale

assert locale.localeconv()["decimal_point"] == "."
assert locale.format_string("%.1f", 1.5) == "1.5"


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
