"""Counts how often a program makes NumPy work: what an executor pays for where calls of NumPy are dear.

Counted are calls of NumPy's functions, types and methods, and operators, comparisons, items and steps of a loop where
an array or scalar of NumPy's takes part, in the program's own text. What NumPy does inside is not.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "Add": operator.add,
    "Sub": operator.sub,
    "Mult": operator.mul,
    "MatMult": operator.matmul,
    "Div": operator.truediv,
    "FloorDiv": operator.floordiv,
    "Mod": operator.mod,
    "Pow": operator.pow,
    "LShift": operator.lshift,
    "RShift": operator.rshift,
    "BitOr": operator.or_,
    "BitXor": operator.xor,
    "BitAnd": operator.and_,
    "Eq": operator.eq,
    "NotEq": operator.ne,
    "Lt": operator.lt,
    "LtE": operator.le,
    "Gt": operator.gt,
    "GtE": operator.ge,
}
UNARY: dict[str, Callable[[Any], Any]] = {
    "USub": operator.neg,
    "UAdd": operator.pos,
    "Invert": operator.invert,
    "Not": operator.not_,
}
COUNTER = "_numpy_calls"


class Counter:
    """What a counted program calls in place of its operators, and the count so far."""

    def __init__(self) -> None:
        self.count = 0

    def compiled(self, text: str, name: str) -> Any:
        """The program, which needs this counter in its namespace under the name `COUNTER`."""
        tree = ast.fix_missing_locations(_Counted().visit(ast.parse(text)))
        return compile(tree, name, "exec")

    def binary(self, name: str, left: Any, right: Any) -> Any:
        self._see(left, right)
        return BINARY[name](left, right)

    def unary(self, name: str, value: Any) -> Any:
        self._see(value)
        return UNARY[name](value)

    def used(self, value: Any) -> Any:
        """A value of which an item is taken or set, or which an assignment changes."""
        self._see(value)
        return value

    def called(self, function: Any) -> Any:
        owner = getattr(function, "__self__", None)
        module = getattr(function, "__module__", None) or ""
        if (
            isinstance(function, np.ufunc)
            or isinstance(owner, np.ndarray | np.generic | np.ufunc | np.random.Generator)
            or module.partition(".")[0] == "numpy"
        ):
            self.count += 1
        return function

    def items(self, values: Any) -> Any:
        return self._counted_items(values) if isinstance(values, np.ndarray) else values

    def _counted_items(self, values: Any) -> Iterator[Any]:
        for value in values:
            self.count += 1
            yield value

    def _see(self, *values: Any) -> None:
        self.count += any(isinstance(value, np.ndarray | np.generic) for value in values)


class _Counted(ast.NodeTransformer):
    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        return self._ask("binary", ast.Constant(type(node.op).__name__), node.left, node.right)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        name = type(node.ops[0]).__name__
        if len(node.ops) > 1 or name not in BINARY:
            return node
        return self._ask("binary", ast.Constant(name), node.left, node.comparators[0])

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        return self._ask("unary", ast.Constant(type(node.op).__name__), node.operand)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        self.generic_visit(node)
        node.value = self._ask("used", node.value)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        node.value = self._ask("used", node.value)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if not (isinstance(node.func, ast.Name) and node.func.id == "super"):
            node.func = self._ask("called", node.func)
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        self.generic_visit(node)
        node.iter = self._ask("items", node.iter)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        self.generic_visit(node)
        node.iter = self._ask("items", node.iter)
        return node

    def _ask(self, method: str, *arguments: ast.expr) -> ast.Call:
        counter = ast.Name(COUNTER, ast.Load())
        return ast.Call(ast.Attribute(counter, method, ast.Load()), list(arguments), [])
