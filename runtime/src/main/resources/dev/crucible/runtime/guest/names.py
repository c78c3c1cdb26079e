"""What the names in a test stand for: which scope binds them, and where their values come from."""

import ast
import builtins

from _crucible import np

# Names of libraries that tests use without importing them.
LIBRARIES = frozenset(
    [
        "np",
        "numpy",
        "math",
        "cmath",
        "scipy",
        "sp",
        "sparse",
        "linalg",
        "special",
        "sympy",
        "itertools",
    ]
)
_NONE = frozenset()
_WRITING = frozenset(
    [
        *("print", "str", "repr", "format", "ascii", "sys", "__str__", "__repr__", "__format__"),
        *("array2string", "array_repr", "array_str", "tofile", "savetxt"),
    ]
)
BUILTINS = frozenset(dir(builtins))
_OTHERS = LIBRARIES | BUILTINS


class Scope(ast.NodeVisitor):
    """The names that a scope reads and the names that it binds.

    A name that an inner scope reads from it counts as read.
    """

    def __init__(self, nodes, parent=None):
        self.read = set()
        self.bound = set()
        self.shared = set()
        self._parent = parent
        for node in nodes:
            self.visit(node)

    def visit_Name(self, node):
        (self.read if isinstance(node.ctx, ast.Load) else self.bound).add(node.id)

    def visit_NamedExpr(self, node):
        scope = self
        while isinstance(scope, _ComprehensionScope):
            scope = scope._parent
        scope.bound.add(node.target.id)
        self.visit(node.value)

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name):
            self.read.add(node.target.id)
        self.generic_visit(node)

    def visit_Global(self, node):
        self.shared.update(node.names)

    def visit_Import(self, node):
        for alias in node.names:
            self.bound.add((alias.asname or alias.name).partition(".")[0])

    visit_ImportFrom = visit_Import

    def visit_ExceptHandler(self, node):
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)

    def visit_arg(self, node):
        self.bound.add(node.arg)

    def visit_FunctionDef(self, node):
        self.bound.add(node.name)
        self._visit_all(node.decorator_list)
        self._visit_signature(node.args)
        self._inner(Scope([*_arguments(node.args), *node.body], self))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.bound.add(node.name)
        self._visit_all([*node.decorator_list, *node.bases, *node.keywords])
        self._inner(Scope(node.body, self))

    def visit_Lambda(self, node):
        self._visit_signature(node.args)
        self._inner(Scope([*_arguments(node.args), node.body], self))

    def visit_ListComp(self, node):
        self.visit(node.generators[0].iter)
        self._inner(_ComprehensionScope(list(ast.iter_child_nodes(node)), self))

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def _visit_signature(self, arguments):
        self._visit_all([*arguments.defaults, *filter(None, arguments.kw_defaults)])

    def _visit_all(self, nodes):
        for node in nodes:
            self.visit(node)

    def _inner(self, scope):
        self.read |= scope.read - scope.bound - scope.shared


class _ComprehensionScope(Scope):
    """The scope of a comprehension."""


def _arguments(arguments):
    return [
        *arguments.posonlyargs,
        *arguments.args,
        *filter(None, [arguments.vararg, arguments.kwarg]),
        *arguments.kwonlyargs,
    ]


class Names:
    """The names below each node of some statements, found in one pass.

    `writes` is true if the statements may print values or make texts of them, apart from messages of assertions.
    """

    _BINDING = (
        ast.Assign,
        ast.AugAssign,
        ast.NamedExpr,
        ast.AnnAssign,
        ast.For,
        ast.comprehension,
    )

    def __init__(self, body):
        self._of = {}
        self._binding = []
        self._functions = {}
        self._flowing = []
        self._bound = Scope(body).bound
        self.writes = False
        for statement in body:
            self._note(statement)

    def _note(self, node):
        names = {node.id} if isinstance(node, ast.Name) else set()
        self._of[node] = names
        for field in node._fields:
            value = getattr(node, field, None)
            writes = self.writes
            for inner in value if isinstance(value, list) else (value,):
                if isinstance(inner, ast.AST) and inner._fields:
                    names |= self._note(inner)
            if field == "msg":  # What an assertion prints after it has failed.
                self.writes = writes
        self.writes |= (
            isinstance(node, ast.JoinedStr)
            or (isinstance(node, ast.Name) and node.id in _WRITING)
            or (isinstance(node, ast.Attribute) and node.attr in _WRITING)
        )
        if isinstance(node, self._BINDING):
            self._binding.append(node)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self._functions[node.name] = {argument.arg for argument in _arguments(node.args)}
            self._flowing.append((node, {node.name}))
        elif isinstance(node, ast.ClassDef):
            self._flowing.append((node, {node.name}))
        elif isinstance(node, ast.withitem) and node.optional_vars:
            self._flowing.append((node.context_expr, _stored(node.optional_vars)))
        elif isinstance(node, ast.Match):
            self._flowing.append((node.subject, self._captured(node)))
        elif isinstance(node, ast.Call):
            self._flowing.append((node, self._given(node)))
        return names

    @staticmethod
    def _captured(match):
        fields = ("name", "rest")
        found = (getattr(part, field, None) for part in ast.walk(match) for field in fields)
        return {name for name in found if isinstance(name, str)}

    def _given(self, call):
        """Returns the names that may hold a value from now on that is an argument of a call.

        They are the parameters of a function of the test, and the object whose method is called.
        """
        name = root(call.func)
        if isinstance(call.func, ast.Attribute):
            return {name} & self._bound
        return self._functions.get(name, _NONE)

    def below(self, node):
        """Returns the names at or below a node."""
        return self._of.get(node, _NONE)

    def walk(self, node):
        """Yields a node and all nodes below it, as far as there are names at or below them."""
        if self.below(node):
            yield node
            for inner in ast.iter_child_nodes(node):
                yield from self.walk(inner)

    def uses(self, node, names):
        """Returns true if one of the names is below a node; a node that was added later has none."""
        return not self._of.get(node, _NONE).isdisjoint(names)

    def derived(self, names):
        """Returns the names, and all names whose values are derived from theirs by being bound."""
        return self._closure(
            names,
            lambda found: (
                _stored(target)
                for node in self._binding
                for target, value in _bound_by(node)
                if self.uses(value, found)
            ),
        )

    def flowing(self, names):
        """Returns the names, and all names that may hold a value derived from theirs in any way.

        Functions of the test are among them if their parameters or what they return may be, and objects of the test in
        which such a value may have been stored.
        """
        return self._closure(
            names,
            lambda found: (
                *(self._changed(t) for t, value in self.bindings() if self.uses(value, found)),
                *(targets for value, targets in self._flowing if self.uses(value, found)),
            ),
        )

    @staticmethod
    def _closure(names, step):
        all_of_them = set(names)
        while True:
            found = all_of_them.union(*step(all_of_them))
            if found == all_of_them:
                return found
            all_of_them = found

    def bindings(self):
        """Yields pairs of a target and the value that is bound to it, or whose items are."""
        for node in self._binding:
            for target, value in _bound_by(node):
                if value is getattr(node, "iter", None):
                    yield from _side_by_side(target, value)
                else:
                    yield target, value

    def _changed(self, target):
        """Returns the names that a target binds, and those of objects in which it stores a value."""
        parts = (ast.Attribute, ast.Subscript)
        roots = {root_of_parts(part) for part in ast.walk(target) if isinstance(part, parts)}
        return _stored(target) | (roots & self._bound)


def _stored(target):
    """Returns the names that a target binds."""
    return {
        name.id
        for name in ast.walk(target)
        if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
    }


def _bound_by(node):
    """Yields pairs of a target and the value that a statement, or a part of an expression, binds to it."""
    if isinstance(node, (ast.For, ast.comprehension)):
        yield node.target, node.iter
    elif node.value is not None:
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            yield target, node.value


def _side_by_side(target, items):
    """Yields pairs of a loop's target and what its items come from.

    Of `for x, y in zip(xs, ys)`, they are `x` with `xs` and `y` with `ys`.
    """
    match target, items:
        case ast.Tuple(elts), ast.Call(ast.Name("zip"), args) if len(elts) == len(args):
            if not any(isinstance(part, ast.Starred) for part in (*elts, *args)):
                for element, argument in zip(elts, args, strict=True):
                    yield from _side_by_side(element, argument)
                return
        case ast.Tuple([_, element]), ast.Call(ast.Name("enumerate"), [argument, *_]):
            yield from _side_by_side(element, argument)
            return
    yield target, items


class Results:
    """What a test compares with values that are written in it: `assert f(3) == 6`.

    An expression is written if all its names are those of libraries, of builtins, and of other written values. An
    expression is a result if it calls a function of the sample and has no other names but those of written values and
    of other results. Objects of the sample's classes may answer for themselves, as those of a library do: a function
    whose name begins with a capital letter counts as a class, and a value with a method that no plain value has as an
    object.
    """

    _PLAIN_KINDS = (np.ndarray, list, dict, set, str, bytes, int, float, complex)

    def __init__(self, body, names, is_own):
        self._names = names
        self._is_own = is_own
        self._objects = self._with_methods_of_their_own(body)
        self._written = self._only(self._is_written)
        self._results = self._only(self._is_result) - self._objects
        self._compared = set()
        for statement in body:
            self._note(statement)

    def _with_methods_of_their_own(self, body):
        return {
            root(node)
            for statement in body
            for node in self._names.walk(statement)
            if isinstance(node, ast.Attribute)
            and not any(hasattr(kind, node.attr) for kind in self._PLAIN_KINDS)
        }

    def _only(self, fits):
        """Returns the names that are bound only to values that fit, given that these names do."""
        targets = {}
        for target, value in self._names.bindings():
            for name in _stored(target):
                targets.setdefault(name, []).append(value)
        found = set(targets)
        while True:
            kept = {name for name in found if all(fits(value, found) for value in targets[name])}
            if kept == found:
                return frozenset(found)
            found = kept

    def _is_written(self, node, written):
        return self._names.below(node) <= written | _OTHERS

    def _is_result(self, node, results):
        names = self._names.below(node)
        others = names - results - self._written - _OTHERS
        called = {
            call.func.id
            for call in (self._names.walk(node) if others else ())
            if isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and self._is_own(call.func)
            and not call.func.id[0].isupper()
        }
        return others <= called and bool(called or names & results)

    def _note(self, node):
        found = isinstance(node, (ast.Compare, ast.BinOp, ast.Call)) and bool(self.sides(node))
        for inner in ast.iter_child_nodes(node):
            if self._names.below(inner):
                found |= self._note(inner)
        if found:
            self._compared.add(node)
        return found

    def compares(self, node):
        """Returns true if results are compared with written values at or below a node."""
        return node in self._compared

    def sides(self, node):
        """Returns the results among the operands or arguments of a node that has written ones, too."""
        match node:
            case ast.Compare(left, operators, others):
                if all(isinstance(operator, (ast.Is, ast.IsNot)) for operator in operators):
                    return []
                parts = [left, *others]
            case ast.BinOp(left, _, right):
                parts = [left, right]
            case ast.Call(_, args):
                parts = args
            case _:
                return []
        if not any(self._is_written(part, self._written) for part in parts):
            return []
        return [part for part in parts if self._is_result(part, self._results)]


def root(node):
    """Returns the name at the beginning of a chain of attributes; None if there is none."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def root_of_parts(node):
    """Returns the name at the beginning of a chain of attributes and items; None if there is none."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None
