# Returns objects of libraries, which compare their parts.
# outcome: PASSED
# placement: both
import collections
import datetime
import decimal
import enum
import fractions
import itertools


class Color(enum.Enum):
    RED = 1


Point = collections.namedtuple("Point", "x y")


def solve(kind):
    return {
        "fraction": fractions.Fraction(1, 2),
        "decimal": decimal.Decimal("0.5"),
        "date": datetime.date(2020, 1, 2),
        "string": collections.UserString("ab"),
        "polynomial": np.poly1d([1.0, 2.0]),
        "chebyshev": np.polynomial.Chebyshev([1.0, 2.0]),
        "masked": np.ma.array([1.0, 2.0], mask=[False, True]),
        "color": Color.RED,
        "point": Point(1, 2),
        "slice": slice(1, 2),
        "flat": np.array([2.0, 4.0]).flat,
        "chain": itertools.chain([2.0], [4.0]),
        "counter": collections.Counter("ab"),
        "record": np.zeros(2, [("a", "f8")]),
    }[kind]


# === test
import datetime

assert solve("fraction") == 0.5
assert solve("decimal") == 0.5
assert solve("date") == datetime.date(2020, 1, 2)
assert solve("string") == "ab"
assert solve("polynomial") == np.poly1d([1.0, 2.0])
assert (solve("chebyshev").coef == [1.0, 2.0]).all()
assert solve("masked").sum() == 1.0
assert solve("color").value == 1
assert solve("point") == (1, 2)
assert solve("slice") == slice(1, 2)
assert (solve("flat") == target).all()
assert np.allclose(list(solve("chain")), target)
assert solve("counter") == {"a": 1, "b": 1}
assert (solve("record")["a"] == 0).all()
