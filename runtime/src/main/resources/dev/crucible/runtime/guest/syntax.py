"""Reads and makes nodes of a test's syntax tree."""

import ast
import collections

HIDDEN = "__crucible_"


def at(place, node):
    """Gives a node the position of another, and returns it; `ast.fix_missing_locations` would visit all nodes."""
    node.lineno = place.lineno
    node.col_offset = place.col_offset
    node.end_lineno = place.end_lineno
    node.end_col_offset = place.end_col_offset
    return node


def names_in(node):
    """Returns the names at and below a node."""
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def last_name(function):
    """Returns the last part of a function's name, such as `isclose` of `np.isclose`; "" if it has none."""
    return getattr(function, "attr", getattr(function, "id", ""))


def called(node):
    """Returns the name of the function that a node calls, and the arguments; a guarded call has the name in itself."""
    match node:
        case ast.Call(ast.Name(hidden), [_, _, ast.Constant(name), _, *arguments]) if (
            hidden.startswith(HIDDEN) and isinstance(name, str)
        ):
            return name, arguments
        case ast.Call(ast.Name(name), arguments):
            return name, arguments
        case ast.Call(ast.Attribute(_, name), arguments):
            return f".{name}", arguments
    return "", []


def unguarded(node):
    """Returns a node without the checks that its value is plain."""
    while True:
        match node:
            case ast.Call(ast.Name(hidden), [inner, *others], []) if hidden.startswith(
                HIDDEN
            ) and all(isinstance(other, ast.Constant) for other in others):
                node = inner
            case _:
                return node


def named_values(node):
    """Yields the names to which an assignment gives a value, with the nodes of their values."""
    match node:
        case ast.Assign(targets, value):
            for target in targets:
                match target, value:
                    case ast.Name(name), _:
                        yield name, value
                    case ast.Tuple(names), ast.Tuple(values) if len(names) == len(values):
                        for inner, item in zip(names, values, strict=True):
                            if isinstance(inner, ast.Name):
                                yield inner.id, item
        case ast.AnnAssign(ast.Name(name), _, ast.expr() as value):
            yield name, value


def by_kind(body):
    """Returns all nodes of some statements, by their classes."""
    nodes = collections.defaultdict(list)
    for statement in body:
        for node in ast.walk(statement):
            nodes[type(node)].append(node)
    return nodes


def blocks(statement):
    """Yields the lists of statements within one."""
    for field in ("body", "orelse", "finalbody"):
        inner = getattr(statement, field, None)
        if inner and isinstance(inner, list):
            yield inner
    for handler in getattr(statement, "handlers", ()):
        yield handler.body
    for case in getattr(statement, "cases", ()):
        yield case.body
