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
# Builtins by which a test gets any value of the sample.
EVERYTHING = frozenset(["eval", "exec", "globals", "locals", "vars"])


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

    def visit_MatchAs(self, node):
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node):
        if node.rest:
            self.bound.add(node.rest)
        self.generic_visit(node)

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
        self.shared |= scope.shared


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
    `passed` are the names of parameters and of what `except`, `with` and `match` bind: names whose values are not
    written beside them.
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
        self._calls = []
        self._flowing = []
        self.bound = Scope(body).bound
        self.writes = False
        self.passed = set()
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
            self._functions[node.name] = [argument.arg for argument in _arguments(node.args)]
            self._flowing.append((node, {node.name}))
        elif isinstance(node, ast.ClassDef):
            self._flowing.append((node, {node.name}))
        elif isinstance(node, ast.arg):
            self.passed.add(node.arg)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            self.passed.add(node.name)
        elif isinstance(node, ast.withitem) and node.optional_vars:
            self._pass(node.context_expr, _stored(node.optional_vars))
        elif isinstance(node, ast.Match):
            self._pass(node.subject, self._captured(node))
        elif isinstance(node, ast.Call):
            self._calls.append(node)
        return names

    def _pass(self, value, names):
        self.passed |= names
        self._flowing.append((value, names))

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
            return {name} & self.bound
        return set(self._functions.get(name, _NONE))

    def arguments(self):
        """Yields pairs of a parameter of a function of the test and an argument that a call passes to it."""
        for call in self._calls:
            parameters = self._functions.get(root(call.func), ())
            yield from zip(parameters, call.args, strict=False)
            for keyword in call.keywords:
                if keyword.arg in parameters:
                    yield keyword.arg, keyword.value

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
                *(self._given(call) for call in self._calls if self.uses(call, found)),
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
        return _stored(target) | (roots & self.bound)


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


class Operands:
    """Which operands and arguments of a test must be plain, so that nothing of the sample answers for them.

    What a test compares is plain, unless it is visibly an object: what a class returns (a function whose name begins
    with a capital letter and has no underscore), an object whose methods no plain value has, and what contains such
    an object. An object beside another one may answer for both, and so may what the sample returned beside another
    such value, as in `assert f(1) == f(2)`.
    """

    _PLAIN_KINDS = (np.ndarray, list, dict, set, str, bytes, int, float, complex)
    # Builtins whose results are plain, whatever they are asked about.
    _ASKING = frozenset(
        [
            *("len", "str", "repr", "format", "isinstance", "issubclass", "hasattr", "callable"),
            *("type", "id", "hash", "bool", "int", "float", "complex", "abs", "print"),
        ]
    )
    # Builtins that compare their arguments, or pass them to functions that do.
    COMPARING = frozenset(
        ["max", "min", "sum", "pow", "divmod", "round", "map", "zip", "sorted", "filter"]
    )
    # Methods that compare their argument with items of their object.
    SEARCHING = frozenset(
        [
            *("count", "index", "remove", "issubset", "issuperset", "isdisjoint", "difference"),
            *("intersection", "union", "symmetric_difference", "startswith", "endswith"),
            *("equals", "__eq__", "__ne__", "__contains__"),
        ]
    )

    def __init__(self, body, names, own, functions):
        """Analyses a test.

        `own` are names that are the sample's. `functions` has `is_own(function)` and `is_library(function)`.
        """
        self._names = names
        self._is_own = functions.is_own
        self._is_library = functions.is_library
        self._sampled = names.flowing(own | names.passed | EVERYTHING)
        self._objects = self._find_objects(body)
        self._results = self._find_results()
        self._found = {}
        self._above = set()
        for statement in body:
            self._note(statement)

    def _with_methods_of_their_own(self, body):
        return {
            root(node)
            for statement in body
            for node in self._names.walk(statement)
            if isinstance(node, ast.Attribute)
            and not self._is_library(node)
            and not any(hasattr(kind, node.attr) for kind in self._PLAIN_KINDS)
            and not node.attr.startswith("assert")
        }

    def _values(self, pairs):
        values = {}
        for target, value in pairs:
            for name in _stored(target):
                values.setdefault(name, []).append(value)
        return values

    def _find_objects(self, body):
        """Returns the names that may be bound to objects."""
        values = self._values(self._names.bindings())
        for name, value in self._names.arguments():
            values.setdefault(name, []).append(value)
        found = self._with_methods_of_their_own(body)
        while True:
            more = {
                name
                for name in values.keys() - found
                if any(self._is_object(value, found) for value in values[name])
            }
            if not more:
                return found
            found |= more

    def _find_results(self):
        """Returns the names that are bound only to what the sample has returned."""
        values = self._values(self._names.bindings())
        found = values.keys() - self._names.passed
        while True:
            kept = {
                name
                for name in found
                if all(self._is_result(value, found) for value in values[name])
            }
            if kept == found:
                return found
            found = kept

    def _is_object(self, node, objects):
        """Returns true if a node's value may be an object that answers for itself, as a class of the problem does."""
        if not self._names.below(node):
            return False
        match node:
            case ast.Name(name):
                return name in objects
            case ast.Attribute() | ast.Lambda():
                return False
            case ast.Subscript(value):
                return self._is_object(value, objects)
            case ast.Call(ast.Name(name) as function) if not self._is_library(function):
                return name[0].isupper() and "_" not in name
            case ast.Call(ast.Name(name), arguments):
                return name not in self._ASKING and any(
                    self._is_object(argument, objects) for argument in arguments
                )
            case ast.Call():
                return False
        return any(self._is_object(inner, objects) for inner in ast.iter_child_nodes(node))

    def _is_result(self, node, results):
        """Returns true if a node's value is certainly the sample's."""
        match node:
            case ast.Name(name):
                return name in results
            case ast.Call(ast.Name() as function):
                return self._is_own(function)
            case ast.Call(ast.Attribute(value)) | ast.Attribute(value) | ast.Subscript(value):
                return self._is_result(value, results)
            case ast.BinOp(left, _, right):
                return self._is_result(left, results) and self._is_result(right, results)
            case ast.UnaryOp(_, operand):
                return self._is_result(operand, results)
        return False

    def _note(self, node):
        parts = self._found[node] = self._find_plain(node)
        found = bool(parts)
        for inner in ast.iter_child_nodes(node):
            if self._names.below(inner):
                found |= self._note(inner)
        if found:
            self._above.add(node)
        return found

    def involves_sample(self, node):
        """Returns true if the sample may have an effect on a node's value."""
        return self._names.uses(node, self._sampled)

    def any_below(self, node):
        """Returns true if there are operands that must be plain at or below a node."""
        return node in self._above

    def plain(self, node):
        """Returns the operands or arguments of a node that must be plain; a node that was added later has none."""
        return self._found.get(node, [])

    def _find_plain(self, node):
        parts = self._compared(node)
        if not any(self.involves_sample(part) for part in parts):
            return []
        if any(self._is_object(part, self._objects) for part in parts):
            return []
        if all(self._is_result(part, self._results) for part in parts):
            return []
        return [part for part in parts if self._names.below(part)]

    def _compared(self, node):
        match node:
            case ast.Compare(left, operators, others):
                if all(isinstance(operator, (ast.Is, ast.IsNot)) for operator in operators):
                    return []
                return [left, *others]
            case ast.BinOp(ast.Constant(str()), ast.Mod(), _):
                return []
            case ast.BinOp(left, _, right):
                return [left, right]
            case ast.AugAssign(target, _, value):
                return [target, value]
            case ast.Call(function, arguments):
                values = [*arguments, *(keyword.value for keyword in node.keywords)]
                return values if len(values) > 1 or self._searches(function) else []
        return []

    def _searches(self, function):
        return isinstance(function, ast.Attribute) and function.attr in self.SEARCHING


def imported(body):
    """Returns the names that statements, or statements within them, import."""
    return {
        (alias.asname or alias.name).partition(".")[0]
        for statement in body
        for node in ast.walk(statement)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
    }


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
