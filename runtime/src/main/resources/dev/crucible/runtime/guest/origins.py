"""Finds out which values of a test come from the sample, and which from those that are bound for the test."""

import ast
import collections

from _crucible.emptiness import MEETING
from _crucible.names import BUILTINS, EVERYTHING, LIBRARIES
from _crucible.syntax import HIDDEN, by_kind, last_name, named_values, names_in, unguarded

KINDS = frozenset(["isinstance", "issubclass", "hasattr", "callable", "type"])
_ASSIGNMENTS = (ast.Assign, ast.AnnAssign)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_CONVERSIONS = frozenset(["float", "complex", "list", "array", "asarray"])
_SAME_ITEMS = frozenset(["values", "tolist", "ravel", "flatten"])


class Analysis:
    """An analysis of a test's names: which come from the sample, and which from the values bound for the test.

    It is made of the test as it was written; `watch` is then given the guarded statements.
    """

    def __init__(self, body, scope, derived, bindings, own):
        """Analyses a test; `own` are the sample's names.

        `derived(names)` adds the names whose values are derived from those of others.
        """
        self.own = own | scope.shared
        self.sample = derived(self.own)
        self.expected = derived(bindings)
        self._bound = scope.bound
        nodes = by_kind(body)
        named = [
            pair for kind in _ASSIGNMENTS for node in nodes[kind] for pair in named_values(node)
        ]
        self._times = _times_bound(nodes)
        self._aliases = self._find_aliases(nodes, named)
        self._values = {name: value for name, value in named if self._times[name] == 1}
        self._origins = self._find_origins(nodes)
        self.compares_sizes = any(map(self._compares_size, nodes[ast.Assert]))
        self.takes_max = "max" in scope.read and self.is_builtin("max")
        self.judges_kinds = bool(nodes[ast.Is] or nodes[ast.IsNot]) or not KINDS.isdisjoint(
            scope.read
        )
        self.kept = self._find_kept(body, nodes)
        self._judged = _Spread(body, nodes, self.own, (LIBRARIES | BUILTINS) - own).names
        self.everything = not EVERYTHING.isdisjoint(scope.read)

    def is_builtin(self, name):
        """Returns true if a name has its builtin meaning."""
        return name not in self._bound and name not in self.own

    def is_bound(self, node):
        """Returns true if a node's value comes from one that is bound for the test, and not from the sample."""
        names = names_in(node)
        return names.isdisjoint(self.sample) and not names.isdisjoint(self.expected)

    def is_expected(self, node):
        """Returns true as `is_bound` does, and for a value of the test's own or a literal of several items."""
        names = names_in(node)
        return names.isdisjoint(self.sample) and (
            not names.isdisjoint(self.expected | self._bound)
            or any(map(_is_display, ast.walk(node)))
        )

    def is_of_sample(self, node):
        """Returns true if a node's value comes from the sample."""
        return not names_in(node).isdisjoint(self.sample)

    def uses_target(self, node):
        """Returns true if a node uses a name whose value comes from one that is bound, and not from the sample."""
        return not names_in(node).isdisjoint(self.expected - self.sample)

    def are_apart(self, nodes):
        """Returns true if values come from different places, and one of them may be the sample's.

        Neighbours in one list, `zip(items, items[1:])`, are none even if the list has only one item.
        """
        names = [
            frozenset(name for name in names_in(node) if not name.startswith(HIDDEN))
            for node in nodes
        ]
        return len({*names}) > 1 and any(map(self.involves_sample, nodes))

    def is_meeting(self, function):
        """Returns true if a node is a function in `MEETING`, by its name or by one that the test gives to it."""
        if isinstance(function, ast.Name) and function.id in self._aliases:
            return True
        return last_name(function) in MEETING and not self.is_of_sample(function)

    def is_bound_once(self, name):
        """Returns true if the test gives a value to a name once."""
        return self._times[name] == 1

    def is_from_both(self, left, right):
        """Returns true if one of two operands is a value of the sample, and the other a bound one, or items of them."""
        return {self._origin(left), self._origin(right)} == {"sample", "bound"}

    def _origin(self, operand):
        root = self._root(operand)
        if root is None:
            return None
        if root.id in self._origins:
            return self._origins[root.id]
        if self._times[root.id] > 1 or self._root(self._values.get(root.id, root)) is None:
            return None
        if self.is_of_sample(root):
            return "sample"
        return "bound" if self.is_bound(root) else None

    def _find_aliases(self, nodes, named):
        found = {
            alias.asname
            for node in nodes[ast.ImportFrom]
            for alias in node.names
            if alias.name in MEETING
        }
        for name, value in named:
            if isinstance(value, ast.Call) and last_name(value.func) == "partial":
                value = value.args[0] if len(value.args) == 1 else value
            if last_name(value) in MEETING and not self.is_of_sample(value):
                found.add(name)
        return {name for name in found if self._times[name] == 1}

    def _find_origins(self, nodes):
        """Returns where the items of loops over `zip(...)` come from, by the names of the items."""
        found = {}
        for node in (*nodes[ast.For], *nodes[ast.comprehension]):
            match node.target, node.iter:
                case ast.Tuple(targets), ast.Call(ast.Name("zip"), sources):
                    pass
                case ast.Tuple([_, ast.Tuple(targets)]), ast.Call(
                    ast.Name("enumerate"), [ast.Call(ast.Name("zip"), sources), *_]
                ):
                    pass
                case _:
                    continue
            if any(isinstance(part, ast.Starred) for part in (*targets, *sources)):
                continue
            for target, source in zip(targets, sources, strict=False):
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(self._source(source))
        return {
            name: origins[0] if len({*origins}) == 1 and len(origins) == self._times[name] else None
            for name, origins in found.items()
        }

    def _source(self, node):
        root = self._root(node)
        if root is None or self._root(self._values.get(root.id, root)) is None:
            return None
        if self.is_bound(node):
            return "bound"
        return "sample" if self.is_of_sample(node) and not self.uses_target(node) else None

    def _root(self, node):
        """Returns the name whose value, or whose item, a node is, or the sample's function that returns it.

        Returns None for a value that the test computes: the computation may make NaN of almost equal values.
        """
        while not isinstance(node, ast.Name):
            match unguarded(node):
                case ast.Subscript(inner) | ast.Attribute(inner, "real" | "imag" | "T" | "flat"):
                    node = inner
                case ast.Call(ast.Attribute(inner, name), [], []) if name in _SAME_ITEMS:
                    node = inner
                case ast.Call(function, [inner], []) if last_name(function) in _CONVERSIONS:
                    node = inner
                case ast.Call(ast.Name() as function) if self.is_of_sample(function):
                    node = function
                case ast.Name() as inner:
                    node = inner
                case _:
                    return None
        return node

    def _compares_size(self, assertion):
        """Returns true if an assertion says how large a result is."""
        for inner in ast.walk(assertion.test):
            match inner:
                case ast.Compare(left, [ast.Eq()], [right]):
                    for side, other in ((left, right), (right, left)):
                        if (
                            _is_size(side)
                            and self.is_of_sample(side)
                            and not self.uses_target(side)
                            and not self.is_of_sample(other)
                        ):
                            return True
        return False

    def _find_kept(self, body, nodes):
        """Returns names that a test always binds, to values that come from bound ones and not from the sample."""
        if nodes[ast.Delete]:
            return []
        always = {name for statement in body for name, _ in named_values(statement)}
        handled = {node.name for node in nodes[ast.ExceptHandler]}
        return sorted((always & self.expected) - self.sample - handled)

    def involves_sample(self, node):
        """Returns true if the sample may have an effect on a node's value, in the widest sense."""
        return self.everything or not names_in(node).isdisjoint(self._judged)


class _Spread:
    """The names that the sample may have an effect on, in the widest sense.

    If one of them is in a statement, all names of that statement and of the statements within it are: a function can
    change its arguments, and a `try` reveals what a function raised. All parameters are among them, and all names that
    an `except` binds.
    """

    def __init__(self, body, nodes, own, others):
        """Finds the names, starting from `own`; `others` are names of objects that cannot be changed.

        `nodes` are all nodes of the statements in `body`, by their classes.
        """
        self.names = set(own)
        self.names.update(node.arg for node in nodes[ast.arg])
        self.names.update(node.name for node in nodes[ast.ExceptHandler] if node.name)
        groups = [
            self._group(statement) - others
            for statement in body
            if not isinstance(statement, ast.Assert)
        ]
        size = -1
        while len(self.names) != size:
            size = len(self.names)
            for group in groups:
                if not group.isdisjoint(self.names):
                    self.names |= group

    @staticmethod
    def _group(statement):
        name = getattr(statement, "name", None)
        return names_in(statement) | ({name} if name else set())


def _times_bound(nodes):
    """Returns how often each name is bound, in whichever scope."""
    return collections.Counter(
        [
            *(node.id for node in nodes[ast.Name] if not isinstance(node.ctx, ast.Load)),
            *((node.asname or node.name).partition(".")[0] for node in nodes[ast.alias]),
            *(node.arg for node in nodes[ast.arg]),
            *(node.name for kind in _DEFINITIONS for node in nodes[kind]),
            *(node.name for node in nodes[ast.ExceptHandler]),
            *(node.name for kind in (ast.MatchAs, ast.MatchStar) for node in nodes[kind]),
            *(node.rest for node in nodes[ast.MatchMapping]),
        ]
    )


def _is_size(node):
    """Returns true if a node is a length, a number of elements, or a shape."""
    if isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Attribute):
        return node.attr in ("shape", "size")
    return isinstance(node, ast.Call) and last_name(node.func) in ("len", "shape", "size")


def _is_display(node):
    """Returns true if a node is a literal of items or of characters."""
    return isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict)) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )
