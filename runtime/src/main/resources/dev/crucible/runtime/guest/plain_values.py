"""Tells values of which no part answers for itself from objects that a sample has made to be asked.

A number, text, an array and a container of these are plain. An object of the sample's own class is not, if it defines
what a comparison, an operator or a library would ask it for.
"""

import collections
import contextlib
import copy
import itertools
import types
import weakref

from _crucible import np

_MOST_ITEMS = 1_000_000
_SIMPLE = {
    int,
    float,
    complex,
    bool,
    str,
    bytes,
    bytearray,
    type(None),
    type(Ellipsis),
    range,
    type(np),
    type(len),
    type(lambda: None),
}
_LAZY = {
    type(iter(())),
    type(iter([])),
    type(iter({})),
    type(iter(set())),
    type(iter(range(0))),
    type(_ for _ in ()),
    map,
    filter,
    zip,
    enumerate,
    reversed,
}
# Views of a dictionary, and functions that make such a view of its items.
_VIEWS = {
    type({}.keys()): lambda items: dict.fromkeys(items).keys(),
    type({}.values()): lambda items: dict(enumerate(items)).values(),
    type({}.items()): lambda items: dict(items).items(),
}
_CONTAINERS = (list, tuple, set, frozenset, collections.deque)
# Types of C whose objects are as equal as what they refer to, which nothing but the objects themselves can tell.
_PROXIES = (weakref.ProxyType, weakref.CallableProxyType)
# Classes of libraries whose objects equal everything, or are more or less than everything, by module and name.
_ANSWERING_CLASSES = frozenset(
    [
        ("unittest.mock", "_ANY"),
        ("test.support", "_ALWAYS_EQ"),
        ("test.support", "_LARGEST"),
        ("test.support", "_SMALLEST"),
    ]
)
_IN_PLACE = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor")
_ANSWERING = frozenset(
    [
        *(f"__i{name}__" for name in (*_IN_PLACE, "lshift", "rshift")),
        "__lshift__",
        "__rlshift__",
        "__rshift__",
        "__rrshift__",
        "__eq__",
        "__ne__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__bool__",
        "__len__",
        "__array_function__",
        "__array_ufunc__",
        "__array_interface__",
        "__array_struct__",
        "__getattr__",
        "__getattribute__",
        "__iter__",
        "__getitem__",
        "__missing__",
        "__next__",
        "__contains__",
        "__float__",
        "__int__",
        "__complex__",
        "__index__",
        "__abs__",
        "__neg__",
        "__pos__",
        "__invert__",
        "__round__",
        "__add__",
        "__radd__",
        "__sub__",
        "__rsub__",
        "__mul__",
        "__rmul__",
        "__truediv__",
        "__rtruediv__",
        "__floordiv__",
        "__rfloordiv__",
        "__mod__",
        "__rmod__",
        "__pow__",
        "__rpow__",
        "__matmul__",
        "__rmatmul__",
        "__and__",
        "__rand__",
        "__or__",
        "__ror__",
        "__xor__",
        "__rxor__",
        "__divmod__",
        "__rdivmod__",
        "__class__",
        "__instancecheck__",
        "__buffer__",
        "__mro_entries__",
        "__class_getitem__",
        "issubset",
        "issuperset",
        "isdisjoint",
        "startswith",
        "endswith",
        "equals",
        "toarray",
        "all",
        "any",
    ]
)
# What also answers for an object within a container. An object by itself becomes a plain array first.
_ANSWERING_WITHIN = _ANSWERING | {"__array__", "__array_finalize__", "__array_wrap__"}


class Tampering(BaseException):
    """Raised if the sample tries to answer for the test; the message describes how."""


order_of_bases = type.__dict__["__mro__"].__get__
dictionary = type.__dict__["__dict__"].__get__
_name_of = type.__dict__["__name__"].__get__
_dtype = vars(np.ndarray)["dtype"].__get__
_FLAT = getattr(np, "flatiter", None)


def trusting(knows):
    """Returns a function that returns true for trusted classes: those that `knows` returns true for, but for a few."""

    def trusts(kind):
        return knows(kind) and (_module_of(kind), _name_of(kind)) not in _ANSWERING_CLASSES

    return trusts


def _module_of(kind):
    module = dictionary(kind).get("__module__")
    return module if type(module) is str else ""


def is_lazy(value, knows):
    """Returns true for an iterator of the interpreter or of a library."""
    kind = type(value)
    return kind in _LAZY or (
        kind not in (_FLAT, *_PROXIES) and _is_known(kind, knows) and _defines(kind, "__next__")
    )


def plain(value, knows):
    """Returns the value if no part of it answers for itself; raises Tampering otherwise.

    An iterator becomes a list, and one of more than a million items an iterator that checks those that follow. `knows`
    returns true for trusted classes.
    """
    kind = type(value)
    if kind in _SIMPLE or (kind is np.ndarray and _is_native(_dtype(value))):
        return value
    if kind is _FLAT:
        value = np.ndarray.view(kind.copy(value), np.ndarray)
    elif is_lazy(value, knows):
        items = list(itertools.islice(value, _MOST_ITEMS))
        _check(items, knows, 0, set())
        if len(items) < _MOST_ITEMS:
            return items
        return itertools.chain(items, _checked(value, knows))
    elif kind in _VIEWS:
        items = list(itertools.islice(value, _MOST_ITEMS))
        _check(items, knows, 0, set())
        return _VIEWS[kind](items)
    elif not _is_known(kind, knows) and "__array__" in _own_names(kind, knows):
        value = np.asarray(value)
    _check(value, knows, 0, set())
    if issubclass(type(value), np.ndarray) and not _is_known(kind, knows):
        value = np.ndarray.view(value, np.ndarray)
    return value


def _checked(items, knows):
    for item in items:
        _check(item, knows, 0, set())
        yield item


def fresh(value):
    """Returns a copy of a plain value, of which the sample has no reference to a list or dictionary within it."""
    kind = type(value)
    if kind in (list, tuple):
        return kind(map(fresh, value))
    if kind is dict:
        return {key: fresh(item) for key, item in value.items()}
    if kind in _COPIED:
        return copy.copy(value)
    return value


_COPIED = (set, collections.OrderedDict, collections.defaultdict, collections.deque)


def _is_native(dtype):
    """Returns true for a type of arrays that have neither objects nor fields as elements."""
    return not dtype.hasobject and dtype.kind != "V"


def _check(value, knows, depth, seen):
    """Raises Tampering if a part of a value answers for itself; `seen` has the ids of values that were checked."""
    kind = type(value)
    if kind in _SIMPLE or id(value) in seen:
        return
    seen.add(id(value))
    if depth > 100:
        raise Tampering("its result is nested more than 100 levels deep")
    if not _is_known(kind, knows):
        answers = sorted(_own_names(kind, knows) & (_ANSWERING_WITHIN if depth else _ANSWERING))
        if answers:
            raise Tampering(
                f"its result is an object of its own class {kind.__name__!r}, which defines {answers[0]}"
            )
    if kind in _PROXIES:
        raise Tampering("its result is a weak proxy")
    if issubclass(kind, np.ndarray):
        _check_array(value, knows, depth, seen)
    elif issubclass(kind, np.void):
        _check_all(np.void.tolist(value), knows, depth, seen)
    elif issubclass(kind, dict):
        _check_all(dict.keys(value), knows, depth, seen)
        _check_all(dict.values(value), knows, depth, seen)
    elif issubclass(kind, _CONTAINERS):
        _check_all(_builtin_iterator(value), knows, depth, seen)
    elif kind is slice:
        _check_all((value.start, value.stop, value.step), knows, depth, seen)
    elif issubclass(kind, types.MappingProxyType):
        _check(dict(value), knows, depth + 1, seen)
    elif _compares_parts(kind, knows):
        _check_all(_parts(value, kind, knows), knows, depth, seen)


def _check_array(value, knows, depth, seen):
    dtype = _dtype(value)
    if dtype.kind == "V":
        _check_records(dtype, knows)
    if dtype.hasobject:
        _check_all(np.asarray(value).ravel().tolist(), knows, depth, seen)
    if type(value) is not np.ndarray:
        base = _dictionary_of(value).get("_baseclass")
        if base is not None and not _is_known(base, knows):
            raise Tampering("its result is a masked array of its own class")


def _check_records(dtype, knows):
    """Raises Tampering if elements of an array, or fields of theirs, are objects of the sample's own class."""
    if not _is_known(dtype.type, knows):
        raise Tampering("its result is an array of records of its own class")
    for field in (dtype.fields or {}).values():
        _check_records(field[0].base, knows)


def _compares_parts(kind, knows):
    """Returns true if a trusted class in Python, from which a class is derived, answers for its objects."""
    if issubclass(kind, (type, np.generic)):
        return False
    if kind not in _comparing:
        compares = any(
            type(value) is types.FunctionType and name in _ANSWERING
            for base in order_of_bases(kind)
            if knows(base)
            for name, value in dictionary(base).items()
        )
        if not _is_known(kind, knows):
            return compares
        _comparing[kind] = compares
    return _comparing[kind]


def _parts(value, kind, knows):
    """Returns the values of an object's attributes, also of those in slots of trusted classes."""
    for base in order_of_bases(kind):
        found = dictionary(base).get("__dict__")
        if not knows(base) and type(found) not in (type(None), types.GetSetDescriptorType):
            raise Tampering(
                f"its result is of its own class {kind.__name__!r}, which defines __dict__"
            )
    parts = list(_dictionary_of(value).values())
    for base in order_of_bases(kind):
        if knows(base):
            for name, slot in dictionary(base).items():
                if type(slot) is _SLOT and name not in ("__dict__", "__weakref__"):
                    with contextlib.suppress(AttributeError, TypeError):
                        parts.append(slot.__get__(value))
    return parts


def _dictionary_of(value):
    try:
        return object.__getattribute__(value, "__dict__")
    except AttributeError:
        return {}


class _Slotted:
    __slots__ = ("slot",)


_SLOT = type(vars(_Slotted)["slot"])
_comparing = {}


def _check_all(items, knows, depth, seen):
    items = list(items)
    for kind in set(map(type, items)) - _SIMPLE:
        for item in items:
            if type(item) is kind:
                _check(item, knows, depth + 1, seen)


def _builtin_iterator(value):
    for kind in _CONTAINERS:
        if issubclass(type(value), kind):
            return kind.__iter__(value)
    return iter(())


def _defines(kind, name):
    return any(name in dictionary(base) for base in order_of_bases(kind))


def _is_known(kind, knows):
    return type(kind) is type and knows(kind)


def _own_names(kind, knows):
    """Returns the names that a class defines itself or inherits from other classes of the sample.

    Names of what it has taken unchanged from a known base class, as flags do from `enum.Flag`, are left out.
    """
    names = set()
    bases = order_of_bases(kind)
    known = [dictionary(base) for base in bases if knows(base)]
    for base in bases:
        if not knows(base):
            names.update(
                name
                for name, value in dictionary(base).items()
                if not any(base_names.get(name) is value for base_names in known)
            )
    if type(kind) is not type and not knows(type(kind)):
        names.update(dictionary(type(kind)))
        names.update(_ANSWERING)
    return names
