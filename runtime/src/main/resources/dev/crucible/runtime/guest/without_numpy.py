"""Stands in for NumPy in the runtime's own guest modules, in a context that has not loaded NumPy.

There no object is an array or one of NumPy's numbers, since no native code is loaded, so the classes have no objects.
"""

import builtins

bool = builtins.bool


class Array:
    """The class of arrays."""

    @property
    def dtype(self):
        """Is never read, as there are no arrays."""
        raise NotImplementedError


class Number:
    """The class of NumPy's numbers."""


class Function:
    """The class of NumPy's functions."""


class Record:
    """The class of NumPy's records."""


ndarray, generic, ufunc, void = Array, Number, Function, Record


def shape(value):
    """Returns the shape of nested sequences; raises ValueError if it is ragged."""
    if not isinstance(value, (list, tuple)):
        return ()
    shapes = [shape(item) for item in value]
    if any(other != shapes[0] for other in shapes):
        raise ValueError("the sequences have several lengths")
    return (len(value), *(shapes[0] if shapes else ()))


def asarray(value):
    """Refuses an object whose `__array__` should make an array: without NumPy it can make none."""
    type(value).__array__(value)
    raise ValueError("object __array__ method not producing an array")
