"""Finds tests that hold although they have compared nothing.

`np.allclose(np.zeros((0, 1)), target)` is true, since no pair of elements differs, and so is `all(...)` of a loop over
an empty result. Such a test fails here with `VacuousComparison`, in three cases:

- one side of a comparison is empty and the other is not, or elements of one side are masked;
- the test denies an order, which NaN never has: `not abs(result - target) > 1e-6`, or takes Python's `max` of
  distances, which ignores NaN after the first;
- the test has assertions, and none that was executed has anything to do with the sample. An assertion of a type is not
  enough beside a loop over the result and an expected value.

`watch` inserts calls of a `Witness` into a test for cases that show only at run time. Most tests need none: calls of
`np.allclose` and its kind are examined by the driver, and an assertion at the top level is always executed.
"""

import ast
import itertools

from _crucible.assertions import Marks, denies
from _crucible.syntax import at, called, last_name, named_values, names_in, unguarded
from _crucible.witness import OPERATORS, ORDERS, UPWARD, call_witness

_DISTANCES = frozenset(["abs", "absolute", "fabs"])


def watch(statements, analysis):
    """Inserts calls of a `Witness`, under the name `NAME`, where they are needed; returns true if there are any."""
    hooks = _Hooks(analysis)
    if analysis.takes_max:
        hooks.watch_greatest(statements)
    for place, statement in enumerate(statements):
        statements[place] = hooks.visit(statement)
    marks = Marks(analysis, statements)
    marks.look(statements, True)
    if marks.has_assertions and not marks.is_certain:
        marks.insert(statements)
        place = statements[-1]
        kept = [at(place, ast.Name(name, ast.Load())) for name in analysis.kept]
        statements.append(at(place, ast.Expr(call_witness(place, "end", *kept))))
        return True
    return hooks.any


class _Hooks(ast.NodeTransformer):
    """Replaces operators and calls that may compare nothing by calls of a `Witness`."""

    def __init__(self, analysis):
        self.any = False
        self._analysis = analysis
        self._negated = False
        self._distances = set()

    def visit_Assert(self, node):
        node.test = self._truth(node.test)
        return node

    def visit_If(self, node):
        self._negated = any(
            isinstance(inner, ast.Raise) or denies(inner) or _keeps(inner, node.test)
            for inner in node.body
        )
        if any(map(_sets_flag, node.body)):
            match node.test:
                case ast.Compare(distance, [ast.Gt() | ast.GtE()], [_]):
                    self._watch_distance(distance)
                case ast.Compare(_, [ast.Lt() | ast.LtE()], [distance]):
                    self._watch_distance(distance)
        node.test = self._truth(node.test)
        self._negated = False
        node.body = list(map(self.visit, node.body))
        node.orelse = list(map(self.visit, node.orelse))
        return node

    def visit_comprehension(self, node):
        """Visits the part of a comprehension whose conditions choose items, as those that differ."""
        node.iter = self.visit(node.iter)
        negated, self._negated = self._negated, True
        node.ifs = list(map(self.visit, node.ifs))
        self._negated = negated
        return node

    def visit_UnaryOp(self, node):
        if isinstance(node.op, (ast.Not, ast.Invert)):
            return self._denied(node, self.visit)
        return self.generic_visit(node)

    def _denied(self, node, visit):
        self._negated = not self._negated
        node.operand = visit(node.operand)
        self._negated = not self._negated
        return node

    def _truth(self, node):
        """Visits an expression of which only the truth is used: the truth of an empty array is false."""
        match node:
            case ast.BoolOp(_, values):
                node.values = list(map(self._truth, values))
                return node
            case ast.UnaryOp(ast.Not(), _):
                return self._denied(node, self._truth)
            case ast.Compare(_, [ast.Eq() | ast.NotEq()], _):
                return self._inner(node)
            case ast.Compare(left, [ast.Lt() | ast.LtE()], [ast.Constant()]) if (
                not self._negated and _is_distance(left)
            ):
                return node
        return self.visit(node)

    def _inner(self, node):
        negated, self._negated = self._negated, self._negated ^ _counts_to_zero(node)
        node.left = self.visit(node.left)
        self._negated = negated
        node.comparators = list(map(self.visit, node.comparators))
        return node

    def visit_Compare(self, node):
        self._inner(node)
        if len(node.ops) > 1 or type(node.ops[0]) not in OPERATORS:
            return node
        kind, left, right = node.ops[0], node.left, node.comparators[0]
        if isinstance(kind, ORDERS) and self._negated and self._analysis.is_of_sample(node):
            return self._hook(node, "ordered", kind, left, right)
        if not self._meet(left, right, self._analysis.is_expected):
            return node
        part, whole = (left, right) if isinstance(kind, UPWARD) else (right, left)
        may_contain = (
            isinstance(kind, (*ORDERS, ast.In))
            and self._analysis.is_of_sample(part)
            and self._analysis.is_expected(whole)
            and not self._analysis.compares_sizes
        )
        # An empty result may be compared with a limit of the test's own.
        is_plain = isinstance(kind, (*ORDERS, ast.In))
        if is_plain and not self._meet(left, right, self._analysis.is_bound):
            return self._hook(node, "contained", kind, left, right) if may_contain else node
        return self._hook(node, "judged" if may_contain else "compared", kind, left, right)

    def visit_BinOp(self, node):
        is_distance = node in self._distances
        self.generic_visit(node)
        if is_distance:
            return self._hook(node, "differing", node.op, node.left, node.right)
        if isinstance(node.op, (ast.Sub, ast.Div)) and self._meet(
            node.left, node.right, self._analysis.is_expected
        ):
            is_reduced = isinstance(node.op, ast.Sub) and self._is_part(node.left, node.right)
            method = "reduced" if is_reduced else "compared"
            return self._hook(node, method, node.op, node.left, node.right)
        return node

    def _is_part(self, part, whole):
        """Returns true if the test may ask whether a result is within a bound value, and does not ask for its size."""
        return (
            self._analysis.is_of_sample(part)
            and self._analysis.is_bound(whole)
            and not self._analysis.compares_sizes
        )

    def _watch_distance(self, node):
        """Notes the difference `a - b` in `abs(a - b)` or `(a - b) ** 2`, if it is of a result and a bound value."""
        difference = _difference_in(node)
        if difference is not None and self._analysis.is_from_both(
            difference.left, difference.right
        ):
            self._distances.add(difference)

    def watch_greatest(self, statements):
        """Notes the differences of which Python's `max` is taken, before the statements are visited."""
        nodes = [node for statement in statements for node in ast.walk(statement)]
        values = dict(itertools.chain.from_iterable(map(named_values, nodes)))
        for node in nodes:
            name, arguments = called(node)
            for argument in map(unguarded, arguments if name == "max" else ()):
                if isinstance(argument, ast.Name) and self._analysis.is_bound_once(argument.id):
                    argument = unguarded(values.get(argument.id, argument))
                if isinstance(argument, (ast.GeneratorExp, ast.ListComp)):
                    argument = argument.elt
                self._watch_distance(argument)

    def _meet(self, left, right, expected):
        of_sample = self._analysis.is_of_sample
        return (of_sample(left) and expected(right)) or (expected(left) and of_sample(right))

    def visit_Call(self, node):
        self.generic_visit(node)
        is_starred = any(isinstance(argument, ast.Starred) for argument in node.args)
        match node.func, node.args:
            case ast.Name("zip" | "map" as name), arguments if self._analysis.is_builtin(name):
                items = arguments if name == "zip" else arguments[1:]
                if is_starred or not self._analysis.are_apart(items):
                    return node
                method = "paired" if self._is_paired(items) else "together"
                return self._with_witness(node, method, ast.Constant(name), *arguments)
            case ast.Name() | ast.Attribute(), arguments if self._analysis.is_meeting(node.func):
                return self._with_witness(node, "called", node.func, *arguments)
            case ast.Attribute(inner, "all"), []:
                self._ask_of_all(unguarded(inner))
            case ((ast.Name("all") | ast.Attribute(ast.Name(), "all")), [inner, *_]):
                self._ask_of_all(unguarded(inner))
            case ast.Name("setdiff1d") | ast.Attribute(_, "setdiff1d"), [_, _]:
                self._ask_within(node)
            case ast.Attribute(items, "issubset" | "difference" as name), [others]:
                if not is_starred and self._is_part(items, others):
                    return self._with_witness(node, "asked", ast.Constant(name), items, others)
            case ast.Attribute(items, "issuperset" as name), [others]:
                if not is_starred and self._is_part(others, items):
                    return self._with_witness(node, "asked", ast.Constant(name), items, others)
        return node

    def _is_paired(self, arguments):
        return any(map(self._analysis.is_of_sample, arguments)) and any(
            map(self._analysis.is_expected, arguments)
        )

    def _ask_of_all(self, call):
        """Hooks a call of `np.isin` of which all elements are to be true."""
        if (
            isinstance(call, ast.Call)
            and last_name(call.func) in ("isin", "in1d")
            and not self._negated
            and len(call.args) == 2
            and all(keyword.arg == "assume_unique" for keyword in call.keywords)
        ):
            self._ask_within(call)

    def _ask_within(self, call):
        is_starred = any(isinstance(argument, ast.Starred) for argument in call.args)
        if is_starred or self._analysis.is_of_sample(call.func) or not self._is_part(*call.args):
            return
        self.any = True
        hooked = call_witness(call, "within", call.func, *call.args)
        call.func, call.args = hooked.func, hooked.args

    def _hook(self, node, method, kind, left, right):
        self.any = True
        return call_witness(node, method, at(node, ast.Constant(type(kind).__name__)), left, right)

    def _with_witness(self, node, method, first, *arguments):
        self.any = True
        call = call_witness(node, method, at(node, first), *arguments)
        call.keywords = node.keywords
        return call


def _difference_in(node):
    """Returns the difference `a - b` in a distance, `abs(a - b)` or `(a - b) ** 2`; None if a node is none."""
    match unguarded(node):
        case ast.BinOp(inner, ast.Pow(), ast.Constant(2)):
            pass
        case ast.Call() as call:
            name, arguments = called(call)
            if name.rpartition(".")[2] not in _DISTANCES or len(arguments) != 1:
                return None
            inner = arguments[0]
        case _:
            return None
    inner = unguarded(inner)
    return inner if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Sub) else None


def _is_distance(node):
    """Returns true if a node is `abs(a - b)`, whose order with a number is a truth value or an array."""
    node = unguarded(node)
    return _difference_in(node) is not None and called(node)[0] == "abs"


def _sets_flag(statement):
    """Returns true if a statement notes or returns a truth value, such as `ok = False`."""
    match statement:
        case ast.Assign([ast.Name()], ast.Constant(bool())) | ast.Return(ast.Constant(bool())):
            return True
    return False


def _keeps(statement, test):
    """Returns true if a statement gives a name of a condition a value, as in `if error > worst: worst = error`."""
    match statement:
        case ast.Assign([ast.Name(name)]):
            return name in names_in(test)
    return False


def _counts_to_zero(node):
    """Returns true for a comparison such as `np.sum(differs) == 0`."""
    match node:
        case ast.Compare(ast.Call() as call, [ast.Eq()], [ast.Constant(0)]):
            return called(unguarded(call))[0].rpartition(".")[2] in (
                "sum",
                "count_nonzero",
                "len",
            )
    return False
