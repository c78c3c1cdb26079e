"""Comparison of results with targets, which comes to what the benchmark's own comes to, its corners included.

The first argument's type says how the two are compared. Nothing here looks at shapes: where one of two arrays is empty,
there is nothing in it that could differ. What `numpy.allclose` cannot compare, such as text in a sequence, raises.

The benchmark's file is `src/scicode/compare/cmp.py` of the repository scicode-bench/SciCode. That one imports SciPy and
SymPy; where they are not loaded, no value can be one of theirs.
"""

import sys

import numpy as np


def are_dicts_close(dict1, dict2, atol=1e-8, rtol=1e-5):
    """Tell whether two dictionaries have the same keys, and under each what is equal or close."""
    dict1 = process_symbol_in_dict(dict1)
    dict2 = process_symbol_in_dict(dict2)
    if dict1.keys() != dict2.keys():
        return False
    return all(_is_entry_close(dict1[key], dict2[key], atol, rtol) for key in dict1)


def process_symbol_in_dict(mapping):
    """Return a copy in which SymPy symbols are text; the value under a key that was one stays as it is."""
    plain = {}
    for key, value in mapping.items():
        plain[key] = str(value) if _is_symbol(value) else value
        if _is_symbol(key):
            plain[str(key)] = mapping[key]
            plain.pop(key)
    return plain


def are_csc_matrix_close(matrix1, matrix2):
    """Tell whether two sparse matrices are close once they are dense."""
    return np.allclose(matrix1.toarray(), matrix2.toarray())


def cmp_tuple_or_list(var1, var2):
    """Tell whether two sequences are of one length and their elements are equal or close."""
    if len(var1) != len(var2):
        return False
    return all(_is_element_close(value1, value2) for value1, value2 in zip(var1, var2))  # noqa: B905


def _is_entry_close(value1, value2, atol, rtol):
    if isinstance(value1, str) or _is_symbol(value1):
        return bool(value1 == value2)
    if _is_sparse(value1, "csr_matrix", "csc_matrix", "bsr_matrix", "coo_matrix"):
        value1, value2 = value1.toarray(), value2.toarray()
        return np.allclose(value1, value2, atol=atol, rtol=rtol)
    return _is_close_or_equal(value1, value2, atol=atol, rtol=rtol)


def _is_element_close(value1, value2):
    if isinstance(value1, dict):
        return are_dicts_close(value1, value2)
    if _is_sparse(value1, "csr_matrix", "csc_matrix"):
        return are_csc_matrix_close(value1, value2)
    if isinstance(value1, bool):
        return bool(value1 == value2)
    return _is_close_or_equal(value1, value2)


def _is_close_or_equal(value1, value2, **tolerances):
    try:
        return np.allclose(value1, value2, **tolerances)
    except ValueError:
        return bool(value1 == value2)


def _is_symbol(value):
    sympy = sys.modules.get("sympy")
    return sympy is not None and isinstance(value, sympy.Symbol)


def _is_sparse(value, *kinds):
    sparse = sys.modules.get("scipy.sparse")
    return sparse is not None and isinstance(value, tuple(getattr(sparse, kind) for kind in kinds))
