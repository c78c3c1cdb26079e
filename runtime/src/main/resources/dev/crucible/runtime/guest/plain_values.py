"""Tells values of which no part answers for itself from objects that a sample has made to be asked.

A number, text, an array and a container of these are plain. An object of the sample's own class is not, if it defines
what a comparison, an operator or a library would ask it for.
"""

import collections
import itertools
import types

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
    slice,
    type(np),
    type(len),
    type(lambda: None),
}
LAZY = {
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
# Classes of Python's library whose objects compare what their attributes hold.
_AROUND_OTHERS = (
    collections.UserDict,
    collections.UserList,
    collections.ChainMap,
    types.SimpleNamespace,
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
_dtype = vars(np.ndarray)["dtype"].__get__


def plain(value, knows):
    """Returns the value if no part of it answers for itself; raises Tampering otherwise.

    An iterator becomes a list. `knows` returns true for trusted classes.
    """
    kind = type(value)
    if kind in _SIMPLE or (kind is np.ndarray and not value.dtype.hasobject):
        return value
    if kind in LAZY:
        value = list(itertools.islice(value, _MOST_ITEMS))
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
    if issubclass(kind, np.ndarray):
        if _dtype(value).hasobject:
            _check_all(np.asarray(value).ravel().tolist(), knows, depth, seen)
    elif issubclass(kind, np.void):
        _check_all(np.void.tolist(value), knows, depth, seen)
    elif issubclass(kind, dict):
        _check_all(dict.keys(value), knows, depth, seen)
        _check_all(dict.values(value), knows, depth, seen)
    elif issubclass(kind, _CONTAINERS):
        _check_all(_builtin_iterator(value), knows, depth, seen)
    elif issubclass(kind, types.MappingProxyType):
        _check(dict(value), knows, depth + 1, seen)
    elif issubclass(kind, _AROUND_OTHERS):
        _check(_attributes(value, kind, knows), knows, depth + 1, seen)


def _attributes(value, kind, knows):
    for base in order_of_bases(kind):
        found = dictionary(base).get("__dict__")
        if not knows(base) and type(found) not in (type(None), types.GetSetDescriptorType):
            raise Tampering(
                f"its result is of its own class {kind.__name__!r}, which defines __dict__"
            )
    return object.__getattribute__(value, "__dict__")


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
