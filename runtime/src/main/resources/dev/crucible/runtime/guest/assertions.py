"""Finds the assertions of a test, and marks those that judge the sample."""

import ast

from _crucible.origins import KINDS
from _crucible.syntax import at, blocks, called, last_name, unguarded
from _crucible.witness import call_witness

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Marks:
    """Marks assertions that involve the sample, so that their execution is noted at run time."""

    def __init__(self, analysis, statements):
        self.has_assertions = False
        self.is_certain = False
        self._analysis = analysis
        self._goes_through = analysis.judges_kinds and any(
            map(self._goes_through_items, _always(statements))
        )

    def look(self, statements, always):
        """Finds out whether there are assertions, and whether one that involves the sample is always executed."""
        for statement in statements:
            if asserts(statement):
                self.has_assertions = True
                if always and self._judges(statement):
                    self.is_certain = True
            for inner in blocks(statement):
                self.look(inner, always and isinstance(statement, ast.With))

    def insert(self, statements):
        """Inserts a note before each assertion that involves the sample."""
        place = 0
        while place < len(statements):
            statement = statements[place]
            if asserts(statement) and self._analysis.involves_sample(statement):
                note = "involve" if self._judges(statement) else "typed"
                if note == "typed":
                    _note_within(statement)
                if note == "involve" or self._goes_through:
                    statements.insert(place, at(statement, ast.Expr(call_witness(statement, note))))
                    place += 1
            for inner in blocks(statement):
                self.insert(inner)
            if (
                self._goes_through
                and isinstance(statement, ast.For)
                and self._goes_through_items(statement)
            ):
                statement.body.insert(
                    0, at(statement, ast.Expr(call_witness(statement, "entered")))
                )
            place += 1

    def _judges(self, statement):
        """Returns true if an assertion involves the sample, and not only as the items of a comprehension.

        An assertion of a type does not count if the test compares items of the result with an expected value: it would
        make an empty result of the right type a right one.
        """
        return self._analysis.involves_sample(
            _without_comprehensions(statement, self._goes_through)
        )

    def _goes_through_items(self, statement):
        """Returns true if a statement compares the items of a result with an expected value, one by one."""
        if isinstance(statement, ast.For):
            return (
                self._is_of_both(statement.iter, statement)
                and not statement.orelse
                and any(map(self._compares, _everything_in(statement.body)))
            )
        return asserts(statement) and any(
            isinstance(node, COMPREHENSIONS)
            and not isinstance(node, ast.DictComp)
            and not is_of_kind(node.elt)
            and self._is_of_both(node.generators[0].iter, node)
            for node in ast.walk(_condition(statement))
        )

    def _is_of_both(self, items, node):
        return self._analysis.is_of_sample(items) and self._analysis.uses_target(node)

    def _compares(self, statement):
        return (
            asserts(statement)
            and not is_of_kind(_condition(statement))
            and self._analysis.involves_sample(statement)
        )


def is_of_kind(node):
    """Returns true if a condition is only about a value's type, its attributes, or whether it is None."""
    node = unguarded(node)
    match node:
        case ast.BoolOp(_, values):
            return all(map(is_of_kind, values))
        case ast.UnaryOp(ast.Not(), operand):
            return is_of_kind(operand)
        case ast.Compare(_, [ast.Is() | ast.IsNot()], [ast.Constant(None)]):
            return True
        case ast.Compare(left, [_], [right]):
            return _is_class(left) or _is_class(right)
        case ast.Call():
            return called(node)[0] in KINDS - {"type"}
    return False


def _is_class(node):
    node = unguarded(node)
    if isinstance(node, ast.Attribute) and node.attr in ("__name__", "__class__"):
        return node.attr == "__class__" or _is_class(node.value)
    return called(node)[0] == "type"


def denies(statement):
    """Returns true if a statement is an assertion of a constant, such as `assert False`."""
    return isinstance(statement, ast.Assert) and isinstance(statement.test, ast.Constant)


def asserts(statement):
    """Returns true if a statement can fail a test by a comparison."""
    match statement:
        case ast.Assert(test):
            return not isinstance(test, ast.Constant)
        case ast.Expr(ast.Call(function)):
            name = last_name(function)
            if name == "called":
                name = last_name(statement.value.args[0])
            return name.startswith("assert")
        case ast.If():
            return any(
                isinstance(inner, ast.Raise) or denies(inner)
                for inner in (*statement.body, *statement.orelse)
            )
    return False


def _always(statements):
    """Yields the statements that are always executed."""
    for statement in statements:
        yield statement
        if isinstance(statement, ast.With):
            yield from _always(statement.body)


def _everything_in(statements):
    """Yields the statements, and all within them."""
    for statement in statements:
        yield statement
        for inner in blocks(statement):
            yield from _everything_in(inner)


def _condition(statement):
    """Returns the part of an assertion that decides whether it fails."""
    if isinstance(statement, (ast.Assert, ast.If)):
        return statement.test
    return statement.value if isinstance(statement, ast.Expr) else statement


def _without_comprehensions(statement, without_kinds):
    """Returns the names in an assertion, without comprehensions, which may be evaluated for no item.

    `without_kinds` also leaves out conditions on types.
    """
    kept = []
    left = [_condition(statement)]
    while left:
        node = left.pop()
        if not isinstance(node, COMPREHENSIONS) and not (without_kinds and is_of_kind(node)):
            if isinstance(node, ast.Name):
                kept.append(node)
            left.extend(ast.iter_child_nodes(node))
    return ast.Tuple(kept, ast.Load())


def _note_within(statement):
    for node in ast.walk(statement):
        if isinstance(node, ast.DictComp):
            node.value = call_witness(node, "involve", node.value)
        elif isinstance(node, COMPREHENSIONS):
            node.elt = call_witness(node, "involve", node.elt)
