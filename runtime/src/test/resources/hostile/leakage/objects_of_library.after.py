# The objects of libraries have their own attributes, and fields of csv files may be long.
# outcome: PASSED
# placement: both
import calendar
import csv
import re

assert calendar.monthcalendar(2024, 2)[0] == [0, 0, 0, 1, 2, 3, 4]
assert re.fullmatch("crucible.mark", "crucible\nmark", re.DOTALL)
assert list(csv.reader(["crucible,mark"])) == [["crucible", "mark"]]
assert np.r_[1.0, 2.0].shape == (2,)
assert np.finfo(np.float64).resolution < 1e-14


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
