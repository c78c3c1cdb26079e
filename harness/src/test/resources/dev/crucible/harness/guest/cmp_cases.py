"""Cases of scicode.compare.cmp: run every function whose name starts with ``test_``.

Those that need SciPy or SymPy have a name that starts with ``test_scipy_`` or
``test_sympy_``.
"""

import sys

import numpy as np
from scicode.compare.cmp import are_csc_matrix_close, are_dicts_close, cmp_tuple_or_list


class _AlwaysEqual:
    """What a sample could return in the hope that somebody asks it."""

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __sub__(self, other):
        return 0.0

    __rsub__ = __sub__

    def __len__(self):
        return 2

    def __bool__(self):
        return True


class _AlwaysEqualArray(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.True_

    def __array_function__(self, func, types, args, kwargs):
        return True


class _AlwaysEqualText(str):
    __slots__ = ()

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


def test_nothing_is_imported():
    loaded = set(sys.modules)
    assert cmp_tuple_or_list([1.0], [1.0])
    assert are_dicts_close({"a": 1}, {"a": 1})
    assert set(sys.modules) == loaded


def test_tuples_of_numbers_and_arrays():
    target = (np.float64(1.5), np.arange(3.0), np.int64(7), np.complex128(1 + 2j))
    assert cmp_tuple_or_list((1.5, [0, 1, 2], 7, 1 + 2j), target)
    assert cmp_tuple_or_list([1.5 + 1e-7, np.arange(3), 7.0, 1 + 2.0000001j], target)
    assert not cmp_tuple_or_list((1.5, [0, 1, 2.1], 7, 1 + 2j), target)
    assert not cmp_tuple_or_list((1.5, [0, 1, 2], 7, 1 - 2j), target)


def test_lengths():
    assert cmp_tuple_or_list((), ())
    assert not cmp_tuple_or_list((1.0,), (1.0, 1.0))
    assert not cmp_tuple_or_list((1.0, 1.0), (1.0,))


def test_array_against_array():
    assert cmp_tuple_or_list(np.eye(2), np.eye(2))
    assert not cmp_tuple_or_list(np.eye(2), np.ones((2, 2)))


def test_shapes_broadcast_or_differ():
    assert cmp_tuple_or_list((1.0,), (np.ones(3),))
    assert not cmp_tuple_or_list((np.ones(2),), (np.ones(3),))


def test_empty_arrays():
    assert cmp_tuple_or_list((np.zeros((0, 3)), []), (np.zeros((0, 3)), np.zeros(0)))


def test_nan_is_not_close_to_nan_and_infinities_are_equal():
    assert not cmp_tuple_or_list((np.nan,), (np.float64("nan"),))
    assert cmp_tuple_or_list((np.inf,), (np.float64("inf"),))
    assert not cmp_tuple_or_list((-np.inf,), (np.float64("inf"),))


def test_booleans():
    assert cmp_tuple_or_list((True, np.bool_(False)), (np.bool_(True), np.bool_(False)))
    assert not cmp_tuple_or_list((True, True), (np.bool_(True), np.bool_(False)))
    assert not cmp_tuple_or_list((np.bool_(True),), (np.bool_(False),))
    assert not cmp_tuple_or_list((True,), (np.array([True, True]),))
    assert cmp_tuple_or_list((np.array([True, False]),), (np.array([True, False]),))
    assert not cmp_tuple_or_list((np.array([True, False]),), (np.array([True, True]),))


def test_text():
    assert cmp_tuple_or_list(("spin up", 1), ("spin up", np.int64(1)))
    assert not cmp_tuple_or_list(("spin up",), ("spin down",))
    assert not cmp_tuple_or_list(("1.0",), (np.float64(1.0),))
    assert not cmp_tuple_or_list((1.0,), ("1.0",))
    assert cmp_tuple_or_list((b"ab",), (np.bytes_(b"ab"),))
    assert cmp_tuple_or_list((np.str_("ab"),), ("ab",))


def test_none():
    assert cmp_tuple_or_list((None, 1), (None, 1))
    assert not cmp_tuple_or_list((0,), (None,))
    assert not cmp_tuple_or_list((None,), (np.float64(0),))


def test_object_arrays():
    target = np.array([b"ab", b"c"], dtype=object)
    assert cmp_tuple_or_list((np.array([b"ab", b"c"], dtype=object),), (target,))
    assert cmp_tuple_or_list(([b"ab", b"c"],), (target,))
    assert not cmp_tuple_or_list(([b"ab", b"d"],), (target,))
    assert cmp_tuple_or_list((np.array([1, 2.5], dtype=object),), (np.array([1, 2.5]),))
    assert cmp_tuple_or_list((np.array([1j, 2], dtype=object),), (np.array([1j, 2]),))
    assert cmp_tuple_or_list(([2**70, 1],), (np.array([2.0**70, 1.0]),))


def test_rows_of_several_lengths():
    target = [np.float64(1), np.array([1.0, 2.0, 3.0])]
    assert cmp_tuple_or_list(([1.0, [1, 2, 3]],), (target,))
    assert not cmp_tuple_or_list(([1.0, [1, 2, 4]],), (target,))
    assert not cmp_tuple_or_list(([1.0],), (target,))
    assert not cmp_tuple_or_list((5.0,), (target,))


def test_dictionaries_in_tuples():
    assert cmp_tuple_or_list(({"a": 1.0}, 2), ({"a": np.float64(1)}, np.int64(2)))
    assert not cmp_tuple_or_list(({"a": 1.1}, 2), ({"a": np.float64(1)}, np.int64(2)))
    assert not cmp_tuple_or_list((1.0, 2), ({"a": np.float64(1)}, np.int64(2)))
    assert not cmp_tuple_or_list(({"a": 1.0},), (np.float64(1),))


def test_dictionaries():
    target = {"a": np.array([1.0, 2.0]), 3.0: np.float64(4), "text": "yes"}
    assert are_dicts_close({"text": "yes", 3: 4, "a": [1, 2]}, target)
    assert not are_dicts_close({"text": "no", 3: 4, "a": [1, 2]}, target)
    assert not are_dicts_close({"text": "yes", 3: 4}, target)
    assert not are_dicts_close({"text": "yes", 3: 4, "a": [1, 2], "b": 0}, target)
    assert not are_dicts_close({"text": "yes", 3: 4, "a": [1, 2.1]}, target)
    assert are_dicts_close({}, {})


def test_tolerances():
    assert not are_dicts_close({"a": 1.01}, {"a": 1.0})
    assert are_dicts_close({"a": 1.01}, {"a": 1.0}, rtol=0.1)
    assert are_dicts_close({"a": 1.01}, {"a": 1.0}, 0.1)
    assert not are_dicts_close({"a": 1e-6}, {"a": 0.0}, rtol=0.1)


def test_objects_that_say_they_are_equal():
    liar = _AlwaysEqual()
    for target in (
        np.float64(1),
        np.arange(2.0),
        "text",
        b"text",
        None,
        np.bool_(True),
    ):
        assert not cmp_tuple_or_list((liar,), (target,)), target
        assert not are_dicts_close({"a": liar}, {"a": target}), target
        assert not cmp_tuple_or_list(([liar, liar],), (target,)), target
    assert not cmp_tuple_or_list((_AlwaysEqualText("no"),), ("text",))
    assert not cmp_tuple_or_list((np.zeros(2).view(_AlwaysEqualArray),), (np.ones(2),))
    assert not cmp_tuple_or_list((np.array([liar, liar], dtype=object),), (np.ones(2),))


def test_scipy_sparse_matrices():
    from scipy import sparse

    dense = np.array([[1.0, 0, 0], [0, 0, 2.0]])
    other = np.array([[1.0, 0, 0], [0, 3.0, 2.0]])
    for make in (
        sparse.csr_matrix,
        sparse.csc_matrix,
        sparse.coo_matrix,
        sparse.bsr_matrix,
    ):
        target = sparse.csr_matrix(dense)
        assert are_csc_matrix_close(make(dense), target)
        assert are_csc_matrix_close(make(dense + 1e-9), target)
        assert not are_csc_matrix_close(make(other), target)
        assert not are_csc_matrix_close(make(dense[:, :1]), target)
        assert cmp_tuple_or_list((make(dense), 1), (target, 1))
        assert not cmp_tuple_or_list((make(other), 1), (target, 1))
        assert not cmp_tuple_or_list((dense,), (target,))
        assert not cmp_tuple_or_list((make(dense),), (dense,))
        assert are_dicts_close({"a": make(dense)}, {"a": target})
        assert not are_dicts_close({"a": make(other)}, {"a": target})
    assert are_dicts_close({"a": sparse.eye(2) * 1.05}, {"a": sparse.eye(2).tocsr()}, rtol=0.1)


def test_sympy_symbols_in_dictionaries():
    import sympy

    x, y = sympy.symbols("x y")
    assert are_dicts_close({"a": x}, {"a": "x"})
    assert not are_dicts_close({"a": y}, {"a": "x"})
    assert are_dicts_close({x: 1.0}, {"x": np.float64(1)})
    assert cmp_tuple_or_list(({x: y},), ({"x": "y"},))
    assert cmp_tuple_or_list((sympy.Float(1.5),), (np.float64(1.5),))
