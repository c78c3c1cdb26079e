"""Turns a test into a function that a sample cannot watch or deceive.

How it works:

1. A test runs as a function whose parameters are the names that it uses: `target` and other names that are bound for
   it, modules and functions that trusted code has imported, builtins, and the sample's own. Parameters are not in the
   namespace that the test shares with the sample, so the sample cannot replace them while the test runs.
2. A name that may have no value yet is a parameter, too: `_MISSING` is passed for it, and deleted at the start, so that
   a use before the assignment is the usual error. A test that binds names returns its locals, from which the next test
   gets them.
3. A value is precious if it is bound for the test, or derived from such a value. Before an assertion, and before a
   statement that uses a precious value, the state of the modules is verified. A value beside a precious one (an
   argument of the same call, the other side of a comparison) must be plain: a number, text, an array, or a container of
   these. An object with an `__eq__` or `__array_function__` of its own would be asked whether it is right.
4. Most statements that judge need no verification, because nothing in them can be replaced: comparisons and arithmetic
   of plain values, and calls that the host answers or whose function C defines and is recognized by identity. `_Plain`
   rewrites such statements so that nothing else is possible in them; a value that is not plain causes a verification
   at run time.
5. The functions that these statements call are parameters as well, with names that no test has (`_HIDDEN`).
"""

import ast
import builtins
import itertools
import types

from _crucible import np, vacuity
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
# Views of a dictionary, and functions that make such a view of its items.
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
    """Raised if the sample tries to answer for the test; the message describes how."""


class PreparedTest:
    """A test as a function.

    `code` is its code; `names` are its parameters, of which those in `optional` may have no value; `bound` are the
    names that it binds; `stars` are the modules of which it imports everything. It may be used only if the names in
    `own` are the sample's, and the functions in `called` are genuine. `watched` is true if it takes a
    `vacuity.Witness`.
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
    """Returns the `PreparedTest` of a test's source; raises SyntaxError if it does not parse.

    `bindings` are the names that are bound for the test, such as `target`. `genuine` has the names of functions, such
    as `np.allclose`, that C defines or the host answers for, as long as the names have their usual meaning. With
    `everything_verified`, a verification precedes every statement that judges, and no name is assumed to be the
    sample's own. With `vacuous_passes`, a test may hold without having compared anything. With `names_shared`, the
    sample is shown each name that the test binds as soon as it is bound; the test continues with its own values,
    whatever the sample binds to these names.
    """
    tree = ast.parse(source, filename)
    stars, body = _split_star_imports(tree.body)
    scope = _Scope(body)
    if names_shared:
        body = _sharing(body, scope.shared)
    plain = None if everything_verified or scope.shared else _Plain(body, bindings, genuine)
    guard = _Guard(body, bindings, plain)
    analysis = None
    if body and not vacuous_passes:  # Analysed as it is written, before guarding changes it.
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
            *(guarded or [_at(_START, ast.Pass())]),
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
    """Returns the statements, with one that shows the sample the bound names after each statement that binds any."""
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
    """Separates the modules of `from module import *`, which is not allowed in a function, from all other statements.

    The modules' names are passed as parameters.
    """
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
    """The scope of a comprehension."""


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
    """The names below each node of some statements, found in one pass."""

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
        """Returns true if one of the names is below a node; a node that was added later has none."""
        return not self._of.get(node, _NONE).isdisjoint(names)

    def derived(self, names):
        """Returns the names, and all names whose values are derived from theirs."""
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


class _NotPlainError(Exception):
    """A statement contains an expression that `_Plain` does not rewrite."""


class _Plain:
    """Rewrites statements so that a sample can replace nothing in them, and they need no verification.

    How it works:

    1. A rewritten statement has only constants, operators, comparisons, subscripts and some attributes of plain values,
       calls of the sample's own functions, and calls of other functions by way of the driver's `call`. A statement with
       anything else is not rewritten.
    2. Operators need no check: values are plain if their types are Python's or NumPy's own, whose operators nobody can
       replace. Names other than the test's bindings, and results of the sample's functions, are wrapped in a check that
       they are plain.
    3. `call` is passed the name of the function beside the function. A sample could otherwise bind another genuine
       function to the name, and restore the name while the arguments are evaluated.
    4. A value that is not plain answers for itself. In a statement with a precious value that is tampering (`_PLAIN`).
       In others it is usual for classes, and only the state is verified (`_USUAL`).
    5. Names decide at this time which functions are the sample's. The driver checks them before the test runs: `own`
       must not be bound by trusted code, and `called` must lead to genuine functions.
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
        """Returns the rewritten statement, or None if it cannot be rewritten."""
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
        """Returns an expression rewritten, of which only the truth is used."""
        match node:
            case ast.BoolOp(operator, values):
                return _at(node, ast.BoolOp(operator, list(map(self._truth, values))))
            case ast.UnaryOp(ast.Not() as operator, operand):
                return _at(node, ast.UnaryOp(operator, self._truth(operand)))
            case ast.Call():
                return self._called(node, True)
        return self._value(node)

    def _value(self, node):
        """Returns an expression rewritten, so that its value is plain."""
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
        """Returns an argument of `call`, which checks the values of names and of the sample's functions itself."""
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
        """Returns true if a function is the sample's by its name; `own` has names that others must not bind."""
        name = _root(function)
        return name is not None and name not in self._bound and not self._is_library(function)

    def _is_library(self, function):
        """Returns true if a function is a library's or Python's, or a method of one of their classes."""
        name = _root(function)
        if name in self._bound:
            return name in self._imported
        return name in self.LIBRARIES or name in _BUILTINS

    def _checked(self, node):
        return _call(node, _PLAIN if self._strict else _USUAL, node)

    def watch(self, guard):
        """Sets the guard, whose `uses(node)` returns true for nodes that use precious values."""
        self._guard = guard


_BUILTINS = frozenset(dir(builtins))


def _root(node):
    """Returns the name at the beginning of a chain of attributes; None if there is none."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


class _Guard(ast.NodeTransformer):
    """Inserts a verification before statements that judge, and a check for plain values beside precious ones.

    Statements that `rewriter`, if there is one, can rewrite need neither.
    """

    def __init__(self, body, bindings, rewriter):
        self._names = _Names(body)
        self._precious = self._names.derived(bindings)
        self._rewriter = rewriter
        if rewriter:
            rewriter.watch(self)

    def uses(self, node):
        """Returns true if a node uses a precious value: one that is bound for the test, or derived from one."""
        return self._names.uses(node, self._precious)

    def derived(self, names):
        """Returns the names, and all names whose values are derived from theirs."""
        return self._names.derived(names)

    def visit(self, node):
        """Visits only nodes that use precious values."""
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
    """Returns the value if no part of it answers for itself; raises Tampering otherwise.

    An iterator becomes a list. `knows` returns true for trusted classes.
    """
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
    """Returns the names that a class defines itself or inherits from other classes of the sample."""
    names = set()
    for base in type.__dict__["__mro__"].__get__(kind):
        if not knows(base):
            names.update(type.__dict__["__dict__"].__get__(base))
    if type(kind) is not type and not knows(type(kind)):
        names.update(type.__dict__["__dict__"].__get__(type(kind)))
        names.update(_ANSWERING)
    return names
