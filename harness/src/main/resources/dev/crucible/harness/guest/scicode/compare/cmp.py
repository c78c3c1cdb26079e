"""Comparison of results with targets, as the benchmark's tests use it.

Numbers are close as ``numpy.allclose`` says; text, booleans and ``None`` are equal or
not. The first argument is what a sample gave and may be any object at all: nothing here
asks such an object whether it equals the target, and NumPy compares it only as a plain
array of numbers.

An empty array is close to no array that has elements, although ``numpy.allclose`` finds
nothing that differs: then there is nothing that was compared, and that is an error.

SciPy and SymPy are not imported: where they are not loaded, no value can be one of
theirs.
"""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

_NUMERIC_KINDS = "biufc"


class VacuousComparison(AssertionError):
    """Numbers are close only because none of them were compared."""


def cmp_tuple_or_list(var1: Sequence[Any], var2: Sequence[Any]) -> bool:
    """Tell whether two sequences have one length and close elements.

    Sparse matrices compare by shape and elements, dictionaries as ``are_dicts_close``
    does.
    """
    if len(var1) != len(var2):
        return False
    return all(_is_close(value1, value2) for value1, value2 in zip(var1, var2, strict=True))


def are_dicts_close(
    dict1: Mapping[Any, Any],
    dict2: Mapping[Any, Any],
    atol: float = 1e-8,
    rtol: float = 1e-5,
) -> bool:
    """Tell whether two dictionaries have the same keys, and close values under each.

    A SymPy symbol counts as its name, both as a key and as a value.
    """
    plain1 = process_symbol_in_dict(dict1)
    plain2 = process_symbol_in_dict(dict2)
    if plain1.keys() != plain2.keys():
        return False
    return all(_is_close(plain1[key], value2, atol, rtol) for key, value2 in plain2.items())


def are_csc_matrix_close(matrix1: Any, matrix2: Any) -> bool:
    """Tell whether two sparse matrices have one shape and close elements.

    Their formats may differ.
    """
    return _are_sparse_close(matrix1, matrix2)


def process_symbol_in_dict(mapping: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return a dictionary with their names in place of SymPy symbols."""
    return {_unwrap_symbol(key): _unwrap_symbol(value) for key, value in mapping.items()}


def _is_close(value1: Any, value2: Any, atol: float = 1e-8, rtol: float = 1e-5) -> bool:
    """Compare a sample's value with a target; the target's type says how."""
    if value2 is None:
        return value1 is None
    if isinstance(value2, Mapping):
        return isinstance(value1, Mapping) and are_dicts_close(value1, value2, atol, rtol)
    if isinstance(value2, (str, bytes)):
        return _is_same_text(value1, value2)
    if _is_sparse(value1) or _is_sparse(value2):
        return _are_sparse_close(value1, value2, atol, rtol)
    return _are_numbers_close(value1, value2, atol, rtol)


def _are_numbers_close(value1: Any, value2: Any, atol: float, rtol: float) -> bool:
    array1, array2 = _as_numbers(value1), _as_numbers(value2)
    if array1 is None or array2 is None:
        return _are_items_close(value1, value2, atol, rtol)
    if type(value1) is bool:
        return array2.size == 1 and bool(array2.item() == value1)
    try:
        close = bool(np.allclose(array1, array2, atol=atol, rtol=rtol))
    except ValueError:  # the shapes do not fit together
        return False
    if close and (array1.size == 0) != (array2.size == 0):
        raise VacuousComparison(
            f"compared nothing: the result has shape {array1.shape}, the target {array2.shape}"
        )
    return close


def _are_items_close(value1: Any, value2: Any, atol: float, rtol: float) -> bool:
    """Compare item by item, say text or rows of several lengths."""
    if not (_has_items(value1) and _has_items(value2)) or len(value1) != len(value2):
        return False
    pairs = zip(value1, value2, strict=True)
    return all(_is_close(item1, item2, atol, rtol) for item1, item2 in pairs)


def _are_sparse_close(value1: Any, value2: Any, atol: float = 1e-8, rtol: float = 1e-5) -> bool:
    if not (_is_sparse(value1) and _is_sparse(value2)) or value1.shape != value2.shape:
        return False
    return _are_numbers_close(value1.toarray(), value2.toarray(), atol, rtol)


def _is_same_text(value1: Any, value2: str | bytes) -> bool:
    """Compare with the built-in's own ``__eq__``, whatever a subclass makes of it."""
    kind = str if isinstance(value2, str) else bytes
    return isinstance(value1, kind) and kind.__eq__(value1, value2) is True


def _as_numbers(value: Any) -> np.ndarray | None:
    """Return a plain array of numbers, or None where the value is something else."""
    try:
        array = np.asarray(value)
    except ValueError:  # rows of several lengths
        return None
    if array.dtype.kind in _NUMERIC_KINDS:
        return array
    return _unbox(array) if array.dtype.kind == "O" else None


def _unbox(array: np.ndarray) -> np.ndarray | None:
    """Turn number objects, such as Python's big integers, into NumPy's numbers."""
    if any(isinstance(item, (str, bytes)) for item in array.flat):  # NumPy would parse them
        return None
    for dtype in (float, complex):
        try:
            return array.astype(dtype)
        except (TypeError, ValueError):
            continue
    return None


def _has_items(value: Any) -> bool:
    return isinstance(value, (list, tuple)) or (isinstance(value, np.ndarray) and value.ndim > 0)


def _is_sparse(value: Any) -> bool:
    sparse = sys.modules.get("scipy.sparse")
    return sparse is not None and sparse.issparse(value)


def _unwrap_symbol(value: Any) -> Any:
    sympy = sys.modules.get("sympy")
    return str(value) if sympy is not None and isinstance(value, sympy.Symbol) else value
