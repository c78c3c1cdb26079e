"""Tells values that leave a comparison nothing to compare: empty and masked arrays, and NaN."""

import collections
import types

from _crucible import np
from _crucible.plain_values import dictionary, order_of_bases


class VacuousComparison(AssertionError):
    """A test holds only because it compared nothing."""

    __module__ = "builtins"  # Makes tracebacks show the name alone.


# NumPy's functions that compare, or subtract, their first two arguments.
MEETING = frozenset(
    [
        "allclose",
        "isclose",
        "array_equiv",
        "equal",
        "not_equal",
        "less",
        "less_equal",
        "greater",
        "greater_equal",
        "subtract",
        "assert_allclose",
        "assert_almost_equal",
        "assert_approx_equal",
        "assert_array_almost_equal",
        "assert_array_almost_equal_nulp",
        "assert_array_equal",
        "assert_array_less",
        "assert_array_max_ulp",
        "assert_equal",
    ]
)
SETS = (set, frozenset, type({}.keys()), type({}.items()))
_SIZED = {
    list,
    tuple,
    dict,
    *SETS,
    type({}.values()),
    str,
    bytes,
    bytearray,
    range,
    collections.Counter,
    collections.OrderedDict,
    collections.defaultdict,
    collections.deque,
}
# The types of methods that C or Java implements. A class in Python could count other items than it yields.
_NATIVE = {
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
    type(list.__len__),
    type(list.__iter__),
    type(type({}.values()).__len__),
    type(type({}.values()).__iter__),
} - {types.FunctionType}
_NUMBERS = {bool, int, float, complex}
_DEEPEST = 20


def meet(first, second):
    """Raises `VacuousComparison` if a comparison of two values, element by element, has nothing to compare."""
    one, other = _is_empty(first), _is_empty(second)
    if one is not None and other is not None and one != other:
        raise VacuousComparison(
            "compared nothing: one side is empty, with shape {}, and the other has shape {}".format(
                *map(_shape, (first, second))
            )
        )
    for value, against in ((first, second), (second, first)):
        if masked(value) > masked(against):
            raise VacuousComparison(
                f"compared only in part: {masked(value)} of {value.size} elements are masked"
            )


def met(result, values, options):
    """Returns the result of a function in `MEETING`; raises `VacuousComparison` if it holds for nothing."""
    if type(result) in (bool, np.bool) and not result:
        return result
    pair = [*values, *(value for name, value in options.items() if name not in _SETTINGS)][:2]
    if len(pair) == 2:
        meet(*pair)
    return result


_SETTINGS = frozenset(["rtol", "atol", "equal_nan", "err_msg", "verbose", "strict", "decimal"])


def _is_empty(value, depth=0):
    """Returns true if NumPy would make an array without elements of a value; None if the value is not numeric."""
    if isinstance(value, np.ndarray):
        return value.size == 0
    if isinstance(value, (bool, int, float, complex, np.generic)):
        return False
    if type(value) in (list, tuple):
        if depth == _DEEPEST:
            return False
        return all(_is_empty(item, depth + 1) is True for item in value)
    shape = getattr(value, "shape", None) if hasattr(value, "tocsr") else None
    return 0 in shape if type(shape) is tuple else None


def _shape(value):
    try:
        return np.shape(value)
    except ValueError:
        return (len(value),)


def length_of(value):
    """Returns the length of a value whose class is the standard library's, or has it natively; None for others."""
    if isinstance(value, np.ndarray):
        return len(value) if value.ndim else None
    kind = type(value)
    if kind not in _SIZED and not (_is_native(kind, "__len__") and _is_native(kind, "__iter__")):
        return None
    try:
        return len(value)
    except (TypeError, OverflowError):
        return None


def _is_native(kind, name):
    """Returns true if the first definition of a method, in a class or its bases, is native."""
    for base in order_of_bases(kind):
        names = dictionary(base)
        if name in names:
            return type(names[name]) in _NATIVE
    return False


def require_within(part, whole):
    """Raises `VacuousComparison` for an empty part of something that is not empty."""
    nothing = length_of(part) == 0 or (isinstance(part, np.ndarray) and part.size == 0)
    if nothing and (length_of(whole) or 0) > 0:
        raise VacuousComparison(
            f"compared nothing: an empty {type(part).__name__} is within every other"
        )


def masked(value):
    """Returns the number of elements that a masked array hides; 0 for all other values."""
    # A plain array is excluded first: the name `np.ma` alone would import that package, which takes 50 ms.
    if not isinstance(value, np.ndarray) or type(value) is np.ndarray:
        return 0
    return int(np.ma.count_masked(value)) if isinstance(value, np.ma.MaskedArray) else 0


def has_nan(value):
    """Returns true if a value is, or contains, NaN or a masked element."""
    return _has(value, lambda number: number != number, lambda array: np.isnan(array))


def has_infinity(value):
    """Returns true if a value is, or contains, an infinity."""
    return _has(value, lambda number: number - number != 0, lambda array: np.isinf(array))


def _has(value, of_number, of_array, depth=0):
    """Returns true if a value is, or contains, a number for which a condition is true."""
    if type(value) in (float, complex):
        return of_number(value)
    if isinstance(value, (np.ndarray, np.generic)):
        if value.dtype.hasobject:
            return _has(value.ravel().tolist(), of_number, of_array, depth + 1)
        return masked(value) > 0 or (value.dtype.kind in "fc" and bool(of_array(value).any()))
    if type(value) is dict:
        value = list(value.values())
    return (
        type(value) in (list, tuple)
        and depth < _DEEPEST
        and any(_has(item, of_number, of_array, depth + 1) for item in value)
    )


def nan_beside_number(one, other):
    """Returns true if one of two values, or of two elements, is NaN and the other is not."""
    if not (has_nan(one) or has_nan(other)):
        return False
    if {type(one), type(other)} <= _NUMBERS:
        return (one != one) != (other != other)
    try:
        return bool(np.any(np.isnan(one) != np.isnan(other)))
    except (TypeError, ValueError):
        return False


def is_nothing(value):
    """Returns true if a value that is bound for a test leaves even a right result nothing to be compared with."""
    if type(value) in (dict, set, frozenset, str, bytes):
        return not value
    return value is None or _is_empty(value) is True
