"""Turns a test into a function that a sample cannot watch or deceive.

A test runs as a function whose parameters are the names that it uses: `target` and what else is bound for it, the
modules and functions that trusted code has imported, builtins, and the sample's own. So they are not in the namespace
that the test shares with the sample, and the sample cannot exchange them while the test runs.

Where a test uses a bound value, the state of the modules is verified first, and a value that stands beside it (an
argument of the same call, the other side of a comparison) must be plain: numbers, text, arrays, containers of those. An
object that brings its own `__eq__` or `__array_function__` would be asked whether it is right.

Most statements that judge need no verification, as nothing in them can be exchanged: comparisons and arithmetic of
plain values, and calls that the host answers itself or whose function is C's and is told by its identity (see
`_Plain`). Such statements are rewritten so that only this is possible in them, and verified only where it turns out not
to be.
"""

import ast
import builtins
import itertools
import types

import numpy as np
from _crucible import vacuity
from _crucible.vacuity import at as _at

_VERIFY = "__crucible_verify__"
_CALL = "__crucible_call__"
_PLAIN = "__crucible_plain__"
_VERIFIED = "__crucible_verified__"
_USUAL = "__crucible_usual__"
_LOCALS = "__crucible_locals__"
_MISSING = "__crucible_missing__"
_SHARE = "__crucible_share__"
_HIDDEN = (_VERIFY, _CALL, _PLAIN, _VERIFIED, _USUAL, _LOCALS, _MISSING, _SHARE, vacuity.NAME)

FUNCTION = "__crucible_test__"

_NONE = frozenset()

_MOST_ITEMS = 1_000_000
_SIMPLE = {
    int,
    float,
    complex,
    bool,
    str,
    bytes,
    bytearray,
    type(None),
    type(Ellipsis),
    range,
    slice,
    type(np),
    type(len),
    type(lambda: None),
}
_LAZY = {
    type(iter(())),
    type(iter([])),
    type(iter({})),
    type(iter(set())),
    type(iter(range(0))),
    type(_ for _ in ()),
    map,
    filter,
    zip,
    enumerate,
    reversed,
}
# Views of a dictionary, and how to make the same of their items.
_VIEWS = {
    type({}.keys()): lambda items: dict.fromkeys(items).keys(),
    type({}.values()): lambda items: dict(enumerate(items)).values(),
    type({}.items()): lambda items: dict(items).items(),
}
_ANSWERING = frozenset(
    [
        "__eq__",
        "__ne__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__bool__",
        "__len__",
        "__array_function__",
        "__array_ufunc__",
        "__array_interface__",
        "__array_struct__",
        "__getattr__",
        "__getattribute__",
        "__iter__",
        "__getitem__",
        "__next__",
        "__contains__",
        "__float__",
        "__int__",
        "__complex__",
        "__index__",
        "__abs__",
        "__neg__",
        "__pos__",
        "__invert__",
        "__round__",
        "__add__",
        "__radd__",
        "__sub__",
        "__rsub__",
        "__mul__",
        "__rmul__",
        "__truediv__",
        "__rtruediv__",
        "__floordiv__",
        "__rfloordiv__",
        "__mod__",
        "__rmod__",
        "__pow__",
        "__rpow__",
        "__matmul__",
        "__rmatmul__",
        "__and__",
        "__rand__",
        "__or__",
        "__ror__",
        "__xor__",
        "__rxor__",
        "__divmod__",
        "__rdivmod__",
        "__class__",
        "__instancecheck__",
        "__buffer__",
        "__mro_entries__",
        "toarray",
        "all",
        "any",
    ]
)


class Tampering(BaseException):
    """The sample tries to answer for the test; says how."""


class PreparedTest:
    """A test as a function.

    Its code; the names that it takes, of which the optional ones may have no value; those that it binds; the modules of
    which it imports everything; the names that it takes for the sample's own, and the names of functions that it takes
    for genuine: it may only be used if they are. `watched` says whether it takes a `vacuity.Witness`.
    """

    __slots__ = ("bound", "called", "code", "names", "optional", "own", "stars", "watched")

    def __init__(self, code, names, optional, bound, stars, own, called, watched):
        self.code = code
        self.names = names
        self.optional = optional
        self.bound = bound
        self.stars = stars
        self.own = own
        self.called = called
        self.watched = watched


def prepare(
    source,
    filename,
    bindings,
    genuine=_NONE,
    everything_verified=False,
    vacuous_passes=False,
    names_shared=False,
):
    """Makes a `PreparedTest` of a test's source; `bindings` are the names bound for it, such as target.

    `genuine` has the names of functions, such as `np.allclose`, that the driver knows to be what C or the host makes of
    them if their names mean what they should. With `everything_verified`, each statement that judges comes after a
    verification, and no name is taken for the sample's own. With `vacuous_passes`, a test may hold without having
    compared anything. With `names_shared`, the sample is shown what the test binds as soon as it is bound; the test goes
    on with its own values, whatever the sample binds to these names.
    """
    tree = ast.parse(source, filename)
    stars, body = _split_star_imports(tree.body)
    scope = _Scope(body)
    if names_shared:
        body = _sharing(body, scope.shared)
    plain = None if everything_verified or scope.shared else _Plain(body, bindings, genuine)
    guard = _Guard(body, bindings, plain)
    analysis = None
    if body and not vacuous_passes:  # Of the test as it is written: guarding changes it.
        analysis = vacuity.Analysis(body, scope, guard.derived, bindings, _Plain.LIBRARIES)
    guarded = guard.guard(body)
    watched = analysis is not None and vacuity.watch(guarded, analysis)
    names = sorted(scope.read - scope.shared)
    optional = sorted((scope.read & scope.bound) - scope.shared)
    function = ast.FunctionDef(
        name=FUNCTION,
        args=ast.arguments(
            posonlyargs=[],
            args=[_at(_START, ast.arg(name)) for name in (*_HIDDEN, *names)],
            kwonlyargs=[],
            kw_defaults=[],
            defaults=[],
        ),
        body=[
            *([_at(_START, ast.Global(sorted(scope.shared)))] if scope.shared else []),
            *map(_forget_when_missing, optional),
            *guarded,
            *([_at(_START, ast.Return(_call(_START, _LOCALS)))] if scope.bound else []),
        ],
        decorator_list=[],
        type_params=[],
    )
    module = ast.Module([_at(_START, function)], [])
    namespace = {}
    exec(compile(module, filename, "exec", dont_inherit=True, optimize=0), namespace)
    return PreparedTest(
        namespace[FUNCTION].__code__,
        names,
        frozenset(optional),
        scope.bound - scope.shared,
        stars,
        frozenset(plain.own if plain else ()),
        frozenset(plain.called if plain else ()),
        watched,
    )


def _forget_when_missing(name):
    missing = ast.Compare(_name(_START, name), [ast.Is()], [_name(_START, _MISSING)])
    forget = ast.Delete([_at(_START, ast.Name(name, ast.Del()))])
    return _at(_START, ast.If(_at(_START, missing), [_at(_START, forget)], []))


def _sharing(statements, shared):
    """The statements, each that binds names followed by one that shows these to the sample."""
    all_of_them = []
    for statement in statements:
        names = sorted(_Scope([statement]).bound - shared)
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            for block in _blocks(statement):
                within = _sharing(block, shared)
                block[:] = [_shown(statement, names), *within] if names else within
        all_of_them.append(statement)
        if names:
            all_of_them.append(_shown(statement, names))
    return all_of_them


def _shown(place, names):
    constants = [_at(place, ast.Constant(name)) for name in names]
    bound = _at(place, ast.Tuple(constants, ast.Load()))
    return _at(place, ast.Expr(_call(place, _SHARE, _call(place, _LOCALS), bound)))


def _blocks(statement):
    for field in ("body", "orelse", "finalbody"):
        block = getattr(statement, field, None)
        if block:
            yield block
    for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        yield part.body


def _split_star_imports(body):
    """`from module import *` cannot stand in a function: the names come as parameters."""
    stars = [
        statement.module
        for statement in body
        if isinstance(statement, ast.ImportFrom) and statement.names[0].name == "*"
    ]
    rest = [
        statement
        for statement in body
        if not (
            isinstance(statement, ast.ImportFrom)
            and (statement.names[0].name == "*" or statement.module == "__future__")
        )
    ]
    return stars, rest


class _Scope(ast.NodeVisitor):
    """The names that a scope reads and those that it binds; what an inner scope reads of it counts as read."""

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
        self._inner(_Scope([*_arguments(node.args), *node.body], self))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.bound.add(node.name)
        self._visit_all([*node.decorator_list, *node.bases, *node.keywords])
        self._inner(_Scope(node.body, self))

    def visit_Lambda(self, node):
        self._visit_signature(node.args)
        self._inner(_Scope([*_arguments(node.args), node.body], self))

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


class _ComprehensionScope(_Scope):
    """A comprehension's own scope."""


def _arguments(arguments):
    return [
        *arguments.posonlyargs,
        *arguments.args,
        *filter(None, [arguments.vararg, arguments.kwarg]),
        *arguments.kwonlyargs,
    ]


_START = types.SimpleNamespace(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)


def _name(place, name):
    return _at(place, ast.Name(name, ast.Load()))


def _call(place, function, *arguments):
    return _at(place, ast.Call(_name(place, function), list(arguments), []))


class _Names:
    """The names that stand below each node of some statements, found by going through them once."""

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
        for statement in body:
            self._note(statement)

    def _note(self, node):
        names = {node.id} if isinstance(node, ast.Name) else set()
        self._of[node] = names
        for field in node._fields:
            value = getattr(node, field, None)
            for inner in value if isinstance(value, list) else (value,):
                if isinstance(inner, ast.AST) and inner._fields:
                    names |= self._note(inner)
        if isinstance(node, self._BINDING):
            self._binding.append(node)
        return names

    def uses(self, node, names):
        """Whether one of the names stands below a node; what has been added since has none."""
        return not self._of.get(node, _NONE).isdisjoint(names)

    def derived(self, names):
        """The names, and those that get their values from them."""
        precious = set(names)
        while True:
            found = set(precious)
            for node in self._binding:
                value = node.iter if isinstance(node, (ast.For, ast.comprehension)) else node.value
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if value is not None and self.uses(value, found):
                    found.update(*map(self._stored, targets))
            if found == precious:
                return precious
            precious = found

    @staticmethod
    def _stored(target):
        return {
            name.id
            for name in ast.walk(target)
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
        }


_NONE = frozenset()


class _NotPlainError(Exception):
    """A statement has something in it that `_Plain` does not rewrite."""


class _Plain:
    """Rewrites statements so that nothing in them can be exchanged by a sample, and so need not be verified.

    What is left of a statement is: constants, operators, comparisons, subscripts and some attributes of plain values;
    calls of the sample's own functions, whose results must be plain; and calls of methods of plain values and of
    functions in `genuine`, which become calls of the driver's `call`. That is told the function's name too: a sample
    could put another function in its place that is no less genuine, and take it back while arguments are evaluated.
    Values are plain if their types are Python's or NumPy's own, whose operators nobody can exchange.

    A value that is not plain answers for itself. Beside a value that is bound for the test that is tampering (`plain`).
    Elsewhere it is usual for classes, and only the state is verified then (`usual`).
    """

    _ATTRIBUTES = frozenset(["shape", "ndim", "size", "dtype", "real", "imag", "T"])
    _METHODS = frozenset(["keys", "values", "items"])
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

    def __init__(self, body, bindings, genuine):
        scope = _Scope(body)
        self._genuine = genuine
        self._bound = scope.bound
        self._constant = frozenset(bindings) - scope.bound
        self._strict = True
        self._imported = set()
        for statement in body:
            if isinstance(statement, (ast.Import, ast.ImportFrom)):
                self._imported |= _Scope([statement]).bound
        self.own = set()
        self.called = set()

    def statement(self, statement):
        """The statement rewritten, or None if that cannot be done."""
        own, called = set(self.own), set(self.called)
        self._strict = self._guard.uses(statement)
        try:
            match statement:
                case ast.Assert(test, msg):
                    return _at(statement, ast.Assert(self._truth(test), msg))
                case ast.Assign(targets, value) if all(map(self._is_name, targets)):
                    return _at(statement, ast.Assign(targets, self._value(value)))
        except _NotPlainError:
            self.own, self.called = own, called
        return None

    def _is_name(self, target):
        if isinstance(target, ast.Tuple):
            return all(map(self._is_name, target.elts))
        return isinstance(target, ast.Name)

    def _truth(self, node):
        """An expression of which only the truth is asked."""
        match node:
            case ast.BoolOp(operator, values):
                return _at(node, ast.BoolOp(operator, list(map(self._truth, values))))
            case ast.UnaryOp(ast.Not() as operator, operand):
                return _at(node, ast.UnaryOp(operator, self._truth(operand)))
            case ast.Call():
                return self._called(node, True)
        return self._value(node)

    def _value(self, node):
        """An expression whose value is plain."""
        match node:
            case ast.Constant():
                return node
            case ast.Name(name):
                return node if name in self._constant else self._checked(node)
            case ast.Attribute(value, name, context) if name in self._ATTRIBUTES:
                return _at(node, ast.Attribute(self._value(value), name, context))
            case ast.Subscript(value, index, context):
                return _at(node, ast.Subscript(self._value(value), self._value(index), context))
            case ast.Slice(lower, upper, step):
                parts = [part and self._value(part) for part in (lower, upper, step)]
                return _at(node, ast.Slice(*parts))
            case ast.BinOp(left, operator, right):
                return _at(node, ast.BinOp(self._value(left), operator, self._value(right)))
            case ast.UnaryOp(operator, operand):
                return _at(node, ast.UnaryOp(operator, self._value(operand)))
            case ast.Compare(left, operators, others):
                compared = list(map(self._value, others))
                return _at(node, ast.Compare(self._value(left), operators, compared))
            case ast.BoolOp(operator, values):
                return _at(node, ast.BoolOp(operator, list(map(self._value, values))))
            case ast.Tuple(elements, context):
                return _at(node, ast.Tuple(list(map(self._value, elements)), context))
            case ast.List(elements, context):
                return _at(node, ast.List(list(map(self._value, elements)), context))
            case ast.Starred(value, context):
                return _at(node, ast.Starred(self._value(value), context))
            case ast.Call():
                return self._called(node, False)
        raise _NotPlainError

    def _called(self, node, truth):
        function = node.func
        if self._is_own(function):
            return self._checked(self._own_call(node))
        name = ""
        if self._is_library(function):
            name = ast.unparse(function)
            if name not in self._genuine or _root(function) in self._bound:
                raise _NotPlainError
            self.called.add(name)
        else:
            if not isinstance(function, ast.Attribute):
                raise _NotPlainError
            function = _at(
                function, ast.Attribute(self._value(function.value), function.attr, ast.Load())
            )
            if function.attr in self._METHODS and not node.args and not node.keywords:
                return self._checked(_at(node, ast.Call(function, [], [])))
        if any(keyword.arg is None for keyword in node.keywords):
            raise _NotPlainError
        arguments = [self._argument(argument) for argument in node.args]
        options = [
            _at(keyword, ast.keyword(keyword.arg, self._argument(keyword.value)))
            for keyword in node.keywords
        ]
        how = [_at(node, ast.Constant(flag)) for flag in (self._strict, truth, name)]
        return _at(node, ast.Call(_name(node, _CALL), [*how, function, *arguments], options))

    def _argument(self, node):
        """What `call` looks at itself need not be plain before."""
        if isinstance(node, ast.Starred):
            raise _NotPlainError
        if isinstance(node, ast.Name):
            return node
        if isinstance(node, ast.Call) and self._is_own(node.func):
            return self._own_call(node)
        return self._value(node)

    def _own_call(self, node):
        if self._guard.uses(node):
            raise _NotPlainError
        self.own.add(_root(node.func))
        return node

    def _is_own(self, function):
        """Whether a function is the sample's, as far as names tell: `own` says which must not be others'."""
        name = _root(function)
        return name is not None and name not in self._bound and not self._is_library(function)

    def _is_library(self, function):
        """Whether a function is a library's or Python's, or a method of one of their classes."""
        name = _root(function)
        if name in self._bound:
            return name in self._imported
        return name in self.LIBRARIES or name in _BUILTINS

    def _checked(self, node):
        return _call(node, _PLAIN if self._strict else _USUAL, node)

    def watch(self, guard):
        """`guard` tells which nodes use the values that are bound for the test."""
        self._guard = guard


_BUILTINS = frozenset(dir(builtins))


def _root(node):
    """The name that a chain of attributes begins with; None if it begins with something else."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


class _Guard(ast.NodeTransformer):
    """Puts a verification before statements that judge, and `plain` around what stands beside a precious value.

    Statements that `rewriter`, if there is one, can rewrite need neither.
    """

    def __init__(self, body, bindings, rewriter):
        self._names = _Names(body)
        self._precious = self._names.derived(bindings)
        self._rewriter = rewriter
        if rewriter:
            rewriter.watch(self)

    def uses(self, node):
        """Whether a value that is bound for the test, or comes from one, is used in a node."""
        return self._names.uses(node, self._precious)

    def derived(self, names):
        """The names, and those that get their values from them."""
        return self._names.derived(names)

    def visit(self, node):
        """Leaves alone what has nothing to do with precious values."""
        return super().visit(node) if self.uses(node) else node

    def guard(self, statements):
        guarded = []
        for statement in statements:
            if self._judges(statement):
                rewritten = self._rewriter and self._rewriter.statement(statement)
                if rewritten:
                    guarded.append(rewritten)
                    continue
                guarded.append(_at(statement, ast.Expr(_call(statement, _VERIFY))))
            guarded.append(self._within(statement))
        return guarded

    def _judges(self, statement):
        return isinstance(statement, ast.Assert) or self.uses(statement)

    def _within(self, statement):
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            statement.body = self.guard(statement.body)
            return statement
        for item in getattr(statement, "items", ()):
            item.context_expr = self.visit(item.context_expr)
        for field in ("body", "orelse", "finalbody"):
            if isinstance(getattr(statement, field, None), list):
                setattr(statement, field, self.guard(getattr(statement, field)))
        for handler in getattr(statement, "handlers", ()):
            handler.body = self.guard(handler.body)
        for field, value in ast.iter_fields(statement):
            if isinstance(value, ast.expr):
                setattr(statement, field, self.visit(value))
        return statement

    def visit_Call(self, node):
        everything = [*node.args, *(keyword.value for keyword in node.keywords)]
        if any(map(self.uses, everything)):
            node.args = [self._beside(argument) for argument in node.args]
            for keyword in node.keywords:
                keyword.value = self._beside(keyword.value)
        return self.generic_visit(node)

    def visit_Compare(self, node):
        node.left = self._beside(node.left)
        node.comparators = [self._beside(side) for side in node.comparators]
        return self.generic_visit(node)

    def visit_BinOp(self, node):
        node.left = self._beside(node.left)
        node.right = self._beside(node.right)
        return self.generic_visit(node)

    def visit_Tuple(self, node):
        if isinstance(node.ctx, ast.Load):
            node.elts = [self._beside(element) for element in node.elts]
        return self.generic_visit(node)

    visit_List = visit_Tuple

    def _beside(self, node):
        if isinstance(node, ast.Starred):
            node.value = self._beside(node.value)
            return node
        if isinstance(node, (ast.Constant, ast.Lambda)) or self.uses(node):
            return node
        return _call(node, _VERIFIED, node)


def plain(value, knows):
    """The value, when nothing in it answers for itself; what is lazy is made a list. `knows` tells trusted classes."""
    kind = type(value)
    if kind in _SIMPLE or (kind is np.ndarray and not value.dtype.hasobject):
        return value
    if kind in _LAZY:
        value = list(itertools.islice(value, _MOST_ITEMS))
    elif kind in _VIEWS:
        items = list(itertools.islice(value, _MOST_ITEMS))
        _check(items, knows, 0)
        return _VIEWS[kind](items)
    elif not _is_known(kind, knows) and "__array__" in _own_names(kind, knows):
        value = np.asarray(value)
    _check(value, knows, 0)
    if isinstance(value, np.ndarray) and not _is_known(kind, knows):
        value = np.ndarray.view(value, np.ndarray)
    return value


def _check(value, knows, depth):
    kind = type(value)
    if kind in _SIMPLE:
        return
    if depth > 100:
        raise Tampering("its result is nested more than 100 levels deep")
    if not _is_known(kind, knows):
        answers = sorted(_own_names(kind, knows) & _ANSWERING)
        if answers:
            raise Tampering(
                f"its result is an object of its own class {kind.__name__!r}, which defines {answers[0]}"
            )
    if issubclass(kind, np.ndarray):
        if value.dtype.hasobject:
            _check_all(np.asarray(value).ravel().tolist(), knows, depth)
    elif issubclass(kind, dict):
        _check_all(dict.keys(value), knows, depth)
        _check_all(dict.values(value), knows, depth)
    elif issubclass(kind, (list, tuple, set, frozenset)):
        _check_all(_builtin_iterator(value), knows, depth)


def _check_all(items, knows, depth):
    items = list(items)
    for kind in set(map(type, items)) - _SIMPLE:
        for item in items:
            if type(item) is kind:
                _check(item, knows, depth + 1)


def _builtin_iterator(value):
    for kind in (list, tuple, set, frozenset):
        if issubclass(type(value), kind):
            return kind.__iter__(value)
    return iter(())


def _is_known(kind, knows):
    return type(kind) is type and knows(kind)


def _own_names(kind, knows):
    """The names that a class defines itself or inherits from other classes of the sample."""
    names = set()
    for base in type.__dict__["__mro__"].__get__(kind):
        if not knows(base):
            names.update(type.__dict__["__dict__"].__get__(base))
    if type(kind) is not type and not knows(type(kind)):
        names.update(type.__dict__["__dict__"].__get__(type(kind)))
        names.update(_ANSWERING)
    return names
