# Sets attributes of objects that libraries have for this, as programs may.
# outcome: PASSED
# placement: both
import calendar
import reprlib

calendar.setfirstweekday(calendar.SUNDAY)
reprlib.aRepr.maxlist = 2


def solve(x):
    assert calendar.firstweekday() == calendar.SUNDAY
    assert reprlib.repr([1, 2, 3]) == "[1, 2, ...]"
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
