"""Observes a test while it runs, and fails it if it holds only because it compared nothing."""

import ast
import operator

from _crucible import np
from _crucible.emptiness import (
    SETS,
    VacuousComparison,
    has_infinity,
    has_nan,
    is_nothing,
    length_of,
    meet,
    met,
    nan_beside_number,
    require_within,
)
from _crucible.syntax import at

NAME = "__crucible_witness__"
OPERATORS = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda item, items: item in items,
    ast.Sub: operator.sub,
    ast.Div: operator.truediv,
}
_BY_NAME = {kind.__name__: function for kind, function in OPERATORS.items()}
ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
UPWARD = (ast.Lt, ast.LtE, ast.In, ast.Sub)  # The part is to the left, and the whole to the right.


class Witness:
    """An observer of one execution of a test, which fails comparisons of nothing."""

    __slots__ = ("_bindings", "_entered", "_involved", "_typed")

    def __init__(self, bindings, has_sample):
        """Creates a witness for the values bound for the test, by name; `has_sample` is false if there is no sample."""
        self._bindings = bindings
        self._involved = not has_sample
        self._typed = False
        self._entered = False

    def compared(self, name, left, right):
        """Returns the result of an operator between a value of the sample and an expected value.

        Raises `VacuousComparison` if an array among them leaves nothing to compare.
        """
        result = _BY_NAME[name](left, right)
        is_array = isinstance(left, np.ndarray) or isinstance(right, np.ndarray)
        if is_array and not self._expects_nothing():
            meet(left, right)
        return result

    def contained(self, name, left, right):
        """Returns the result of an operator; raises `VacuousComparison` for an empty set or text within another.

        An empty set is within every other, and an empty text in every text.
        """
        self._contain(name, left, right)
        return _BY_NAME[name](left, right)

    def judged(self, name, left, right):
        """Returns the result of an operator; raises `VacuousComparison` as `contained` and `compared` do."""
        self._contain(name, left, right)
        return self.compared(name, left, right)

    def _contain(self, name, left, right):
        part, whole = (left, right) if name in _UPWARD_NAMES else (right, left)
        if (
            (name == "In" and isinstance(part, (str, bytes)) and type(part) is type(whole))
            or (name in _ORDER_NAMES and isinstance(part, SETS) and isinstance(whole, SETS))
        ) and not self._expects_nothing():
            require_within(part, whole)

    def reduced(self, name, left, right):
        """Returns a difference. Raises as `compared` does, and if an expected set is removed from an empty one."""
        if isinstance(left, SETS) and isinstance(right, SETS) and not self._expects_nothing():
            require_within(left, right)
        return self.compared(name, left, right)

    def differing(self, name, left, right):
        """Returns a difference of which the test only denies that it is large.

        Raises as `compared` does, and if a result is NaN and the expected value is not.
        """
        if nan_beside_number(left, right) and not self._has_bound(has_nan):
            raise VacuousComparison("ignored NaN, which is at no distance from a number")
        return self.compared(name, left, right)

    def ordered(self, name, left, right):
        """Returns the result of an order that the test denies; raises `VacuousComparison` if a side has NaN.

        NaN has no order, so the denial would hold for every target. It is allowed if a value that is bound has NaN,
        too, or an infinity: the difference of two infinities is NaN.
        """
        if (has_nan(left) or has_nan(right)) and not (
            self._has_bound(has_nan) or self._has_bound(has_infinity)
        ):
            raise VacuousComparison("denied an order of NaN, which has none with any number")
        return _BY_NAME[name](left, right)

    def within(self, function, part, whole, **options):
        """Returns the result of a function such as `np.isin`; raises `VacuousComparison` if only the part is empty."""
        if not self._expects_nothing():
            require_within(part, whole)
        return function(part, whole, **options)

    def asked(self, name, items, others):
        """Returns the result of a set's method; raises `VacuousComparison` if only the set that is smaller is empty."""
        result = getattr(items, name)(others)
        if not self._expects_nothing():
            require_within(*((others, items) if name == "issuperset" else (items, others)))
        return result

    def called(self, function, *values, **options):
        """Returns the result of a function in `MEETING`."""
        return met(function(*values, **options), values, options)

    def together(self, name, *values, **options):
        """Returns the result of `zip` or `map`; raises `VacuousComparison` if only some arguments are empty.

        They yield nothing if one argument is empty.
        """
        lengths = list(filter(_is_known, map(length_of, values if name == "zip" else values[1:])))
        if 0 in lengths and any(lengths):
            raise VacuousComparison(
                "compared nothing: it goes through an empty result and a target "
                f"of length {max(lengths)} together"
            )
        return _TOGETHER[name](*values, **options)

    def paired(self, name, *values, **options):
        """Returns as `together` does; notes that a result is judged if it is empty and what is expected is, too."""
        result = self.together(name, *values, **options)
        if all(length_of(value) == 0 for value in (values if name == "zip" else values[1:])):
            self._involved = True
        return result

    def involve(self, value=None):
        """Notes that a value of the sample is judged; returns the value."""
        self._involved = True
        return value

    def typed(self):
        """Notes that a type is judged, in a test that also compares the items of a result with an expected value."""
        self._typed = True

    def entered(self):
        """Notes that a loop that compares items of a result has one."""
        self._entered = True

    def end(self, *expected):
        """Raises `VacuousComparison` if nothing of the sample was judged, although there was something to judge.

        `expected` are values that the test derived from those that are bound.
        """
        if (
            not self._involved
            and not (self._typed and self._entered)
            and not self._expects_nothing()
            and not any(map(is_nothing, expected))
        ):
            raise VacuousComparison("compared nothing that the sample's code returned")

    def _expects_nothing(self):
        return self._has_bound(is_nothing)

    def _has_bound(self, condition):
        return any(map(condition, self._bindings.values()))


def _is_known(length):
    return length is not None


_UPWARD_NAMES = frozenset(kind.__name__ for kind in UPWARD)
_ORDER_NAMES = frozenset(kind.__name__ for kind in ORDERS)
_TOGETHER = {"zip": zip, "map": map}


def call_witness(place, method, *arguments):
    """Returns a call of a method of the witness, at the place of another node."""
    function = ast.Attribute(at(place, ast.Name(NAME, ast.Load())), method, ast.Load())
    return at(place, ast.Call(at(place, function), list(arguments), []))
