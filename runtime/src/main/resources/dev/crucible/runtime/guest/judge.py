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
   these. An object with an `__eq__` or `__array_function__` of its own would be asked whether it is right. So must be
   what the sample returns wherever the test compares it, unless it is visibly an object (`names.Operands`).
4. Most statements that judge need no verification, because nothing in them can be replaced: comparisons and arithmetic
   of plain values, and calls that the host answers or whose function C defines and is recognized by identity. `_Plain`
   rewrites such statements so that nothing else is possible in them; a value that is not plain causes a verification
   at run time.
5. The functions that these statements call are parameters as well, with names that no test has (`_HIDDEN`).
"""

import ast
import collections
import copy
import types

from _crucible import vacuity, witness
from _crucible.assertions import asserts
from _crucible.names import (
    BUILTINS,
    LIBRARIES,
    Names,
    Operands,
    Scope,
    imported,
    root,
    root_of_parts,
)
from _crucible.origins import Analysis
from _crucible.syntax import at as _at
from _crucible.syntax import blocks

_VERIFY = "__crucible_verify__"
_CALL = "__crucible_call__"
_PLAIN = "__crucible_plain__"
_VERIFIED = "__crucible_verified__"
_USUAL = "__crucible_usual__"
_COPY = "__crucible_copy__"
_LOCALS = "__crucible_locals__"
_MISSING = "__crucible_missing__"
_SHARE = "__crucible_share__"
_HIDDEN = (
    _VERIFY,
    _CALL,
    _PLAIN,
    _VERIFIED,
    _USUAL,
    _COPY,
    _LOCALS,
    _MISSING,
    _SHARE,
    witness.NAME,
)
FUNCTION = "__crucible_test__"


class PreparedTest(
    collections.namedtuple(
        "PreparedTest", "own called code names optional bound stars watched writes"
    )
):
    """A test as a function; a tuple, which the driver takes apart at once.

    It may be used only if the names in `own` are the sample's, and the functions in `called` are genuine. `code` is its
    code; `names` are its parameters, of which those in `optional` may have no value; `bound` are the names that it
    binds; `stars` are the modules of which it imports everything. `watched` is true if it takes a `witness.Witness`.
    `writes` is true if it may print values, or make texts of them.
    """

    __slots__ = ()


def prepare(
    source,
    filename,
    bindings,
    genuine=frozenset(),
    trusted=frozenset(),
    renamed=frozenset(),
    everything_verified=False,
    vacuous_passes=False,
    names_shared=False,
):
    """Returns the `PreparedTest` of a test's source; raises SyntaxError if it does not parse.

    `bindings` are the names that are bound for the test, such as `target`. `genuine` has the names of functions, such
    as `np.allclose`, that C defines or the host answers for, as long as the names have their usual meaning.
    `trusted` are names that look like the sample's own and are not, and `renamed` those of builtins that are. With
    `everything_verified`, a verification precedes every statement that judges. With `vacuous_passes`, a test may hold
    without having compared anything. With `names_shared`, the sample is shown each name that the test binds as soon as
    it is bound; the test continues with its own values, whatever the sample binds to these names.
    """
    tree = ast.parse(source, filename)
    stars, body = _split_star_imports(tree.body)
    scope = Scope(body)
    if names_shared:
        body = _sharing(body, scope.shared)
    others = LIBRARIES | (BUILTINS - renamed)
    own = scope.read - scope.bound - scope.shared - others - set(bindings)
    plain = _Plain(body, scope, bindings, genuine, others, trusted)
    guard = _Guard(body, bindings, plain, own, everything_verified or bool(scope.shared))
    analysis = None
    if body and not vacuous_passes:  # Analysed as it is written, before guarding changes it.
        analysis = Analysis(body, scope, guard.derived, bindings, own)
    guarded = guard.guard(body)
    watched = analysis is not None and vacuity.watch(guarded, analysis)
    # The sample's names are read when they are used, since its functions may bind them.
    names = sorted(scope.read - scope.shared - (own - trusted))
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
        own=frozenset(own),
        called=frozenset(plain.called),
        code=namespace[FUNCTION].__code__,
        names=names,
        optional=frozenset(optional),
        bound=scope.bound - scope.shared,
        stars=stars,
        watched=watched,
        writes=guard.writes,
    )


def _forget_when_missing(name):
    missing = ast.Compare(_name(_START, name), [ast.Is()], [_name(_START, _MISSING)])
    forget = ast.Delete([_at(_START, ast.Name(name, ast.Del()))])
    return _at(_START, ast.If(_at(_START, missing), [_at(_START, forget)], []))


def _sharing(statements, shared):
    """Returns the statements, with one that shows the sample the bound names after each statement that binds any."""
    all_of_them = []
    for statement in statements:
        names = sorted(Scope([statement]).bound - shared)
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            for block in blocks(statement):
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


_START = types.SimpleNamespace(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)


def _name(place, name):
    return _at(place, ast.Name(name, ast.Load()))


def _call(place, function, *arguments):
    return _at(place, ast.Call(_name(place, function), list(arguments), []))


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
    5. Names decide at this time which functions are the sample's. The driver checks them before the test runs: the
       sample's names must not be bound by trusted code, and `called` must lead to genuine functions.
    """

    _ATTRIBUTES = frozenset(["shape", "ndim", "size", "dtype", "real", "imag", "T"])
    _METHODS = frozenset(["keys", "values", "items"])
    # Functions that ask an object about itself, whose answers are plain.
    _ASKING = frozenset(["len", "isinstance"])

    def __init__(self, body, scope, bindings, genuine, others, trusted):
        self._genuine = genuine
        self.others = others
        self._trusted = trusted
        self._bound = scope.bound
        self._constant = frozenset(bindings) - scope.bound
        self._strict = True
        self._imported = imported(body) & scope.bound
        self.called = set()

    def statement(self, statement):
        """Returns the rewritten statement, or None if it cannot be rewritten."""
        called = set(self.called)
        self._strict = self._guard.uses(statement)
        try:
            match statement:
                case ast.Assert(test, msg):
                    return _at(statement, ast.Assert(self._truth(test), msg))
                case ast.Assign(targets, value) if all(map(self._is_name, targets)):
                    return _at(statement, ast.Assign(targets, self._value(value)))
        except _NotPlainError:
            self.called = called
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
            case ast.Name() | ast.Attribute() | ast.Subscript():
                part = self._part(node)
                return part if self._is_constant(node) else self._checked(part)
            case ast.Slice(lower, upper, step):
                parts = [part and self._value(part) for part in (lower, upper, step)]
                return _at(node, ast.Slice(*parts))
            case ast.BinOp(left, operator, right):
                left, right = self._sides(node, [left, right])
                return _at(node, ast.BinOp(left, operator, right))
            case ast.UnaryOp(operator, operand):
                return _at(node, ast.UnaryOp(operator, self._value(operand)))
            case ast.Compare(left, operators, others):
                left, *others = self._sides(node, [left, *others])
                return _at(node, ast.Compare(left, operators, others))
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

    def _is_constant(self, node):
        return root_of_parts(node) in self._constant

    def _part(self, node):
        """Returns an attribute or an item, or a name, rewritten: not the whole must be plain, but the part.

        An object of the sample is not asked for an item by a precious index, which it would learn.
        """
        match node:
            case ast.Name():
                return node
            case ast.Attribute(value, name, context) if name in self._ATTRIBUTES:
                return _at(node, ast.Attribute(self._part(value), name, context))
            case ast.Subscript(value, index, context):
                whole = self._value(value) if self._guard.uses(index) else self._part(value)
                return _at(node, ast.Subscript(whole, self._value(index), context))
            case ast.Call(function) if self.is_own(function):
                return self._own_call(node)
            case ast.Attribute():
                raise _NotPlainError
        return self._value(node)

    def _sides(self, node, parts):
        """Returns the operands or arguments of a node rewritten, with checks of those that must be plain."""
        checked = self._guard.plain(node)
        rewritten = []
        for part in parts:
            strict = self._strict
            self._strict = strict or part in checked
            rewritten.append(self._value(part))
            self._strict = strict
        return rewritten

    def _called(self, node, truth):
        function = node.func
        if self.is_own(function):
            return self._checked(self._own_call(node))
        if self.is_trusted(function):
            raise _NotPlainError
        name = ""
        if self.is_library(function):
            name = ast.unparse(function)
            if name not in self._genuine or root(function) in self._bound:
                raise _NotPlainError
            self.called.add(name)
        else:
            if not isinstance(function, ast.Attribute):
                raise _NotPlainError
            is_precious = any(map(self._guard.uses, (function.value, *node.args)))
            # An object of the sample may have methods; what they return must be plain.
            receiver = (self._value if is_precious else self._part)(function.value)
            if any(map(self._guard.uses, node.args)) and not self._is_constant(function.value):
                flags = [_at(node, ast.Constant(flag)) for flag in (False, True)]
                receiver = _call(node, _PLAIN, receiver, *flags)
            function = _at(function, ast.Attribute(receiver, function.attr, ast.Load()))
            if function.attr in self._METHODS and not node.args and not node.keywords:
                return self._checked(_at(node, ast.Call(function, [], [])))
        if any(keyword.arg is None for keyword in node.keywords):
            raise _NotPlainError
        arguments = [self._argument(argument) for argument in node.args]
        options = [
            _at(keyword, ast.keyword(keyword.arg, self._argument(keyword.value)))
            for keyword in node.keywords
        ]
        strict = self._guard.uses(node) or (
            name not in self._ASKING and bool(self._guard.plain(node))
        )
        how = [_at(node, ast.Constant(flag)) for flag in (strict, truth, name)]
        call = _at(node, ast.Call(_name(node, _CALL), [*how, function, *arguments], options))
        return call if strict or not self._strict else self._checked(call)

    def _argument(self, node):
        """Returns an argument of `call`, which checks the values of names and of the sample's functions itself."""
        if isinstance(node, ast.Starred):
            raise _NotPlainError
        if isinstance(node, ast.Name):
            return node
        if isinstance(node, ast.Call) and self.is_own(node.func):
            return self._own_call(node)
        return self._value(node)

    def _own_call(self, node):
        if self._guard.uses(node):
            raise _NotPlainError
        return node

    def is_own(self, function):
        """Returns true if a function is the sample's by its name; `own` has names that others must not bind."""
        name = root(function)
        return (
            name is not None
            and name not in self._bound
            and name not in self._trusted
            and not self.is_library(function)
        )

    def is_trusted(self, function):
        """Returns true if a function is the set-up code's, or that of an earlier test."""
        return root(function) in self._trusted

    def is_library(self, function):
        """Returns true if a function is a library's or Python's, or a method of one of their classes."""
        name = root(function)
        if name in self._bound:
            return name in self._imported
        return name in self.others

    def _checked(self, node):
        if self._strict:
            return self._guard.kept(_call(node, _PLAIN, node))
        return _call(node, _USUAL, node)

    def watch(self, guard):
        """Sets the guard, whose `uses(node)` returns true for nodes that use precious values."""
        self._guard = guard


class _Guard(ast.NodeTransformer):
    """Inserts a verification before statements that judge, and checks for plain values.

    Statements that `rewriter` can rewrite need neither; with `everything_verified` it is not asked to.
    """

    def __init__(self, body, bindings, rewriter, own, everything_verified):
        self._names = Names(body)
        self._precious = self._names.flowing(bindings) if bindings else set()
        self._constant = frozenset(bindings) - self._names.bound
        self._rewrites = not everything_verified
        self._several = False
        self._rewriter = rewriter
        self._operands = Operands(body, self._names, own, rewriter)
        self.writes = self._names.writes
        self._harmless = self._constant | rewriter.others
        rewriter.watch(self)

    def uses(self, node):
        """Returns true if a node uses a precious value: one that is bound for the test, or derived from one."""
        return self._names.uses(node, self._precious)

    def plain(self, node):
        """Returns the operands or arguments of a node that must be plain, beside those of precious ones."""
        return self._operands.plain(node)

    def derived(self, names):
        """Returns the names, and all names whose values are derived from theirs."""
        return self._names.derived(names)

    def visit(self, node):
        """Visits only nodes that use precious values, or have operands that must be plain."""
        return super().visit(node) if self.uses(node) or self._operands.any_below(node) else node

    def guard(self, statements):
        guarded = []
        for statement in statements:
            self._several = self._calls_several(statement)
            if self._judges(statement):
                rewritten = self._rewrites and self._rewriter.statement(statement)
                if rewritten:
                    guarded.append(rewritten)
                    continue
                guarded.append(_at(statement, ast.Expr(_call(statement, _VERIFY))))
                if isinstance(statement, ast.AugAssign):
                    guarded.extend(self._operand_checked(statement.target))
            guarded.append(self._within(statement))
        return guarded

    def _calls_several(self, statement):
        """Returns true if a statement calls functions of the sample more than once, or perhaps so."""
        repeats = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        parts = list(self._names.walk(statement))
        calls = sum(
            isinstance(part, ast.Call) and self._rewriter.is_own(part.func) for part in parts
        )
        return calls > 1 or any(isinstance(part, repeats) for part in parts)

    def kept(self, node):
        """Returns an expression of a checked value that a later call of the sample cannot change."""
        return _call(node, _COPY, node) if self._several else node

    @staticmethod
    def _operand_checked(target):
        """Yields a statement that checks what is about to be changed in place, unless reading it runs a call."""
        if not any(isinstance(part, ast.Call) for part in ast.walk(target)):
            operand = copy.deepcopy(target)
            operand.ctx = ast.Load()
            yield _at(target, ast.Expr(_call(target, _VERIFIED, operand)))

    def _judges(self, statement):
        return (
            isinstance(statement, ast.Assert)
            or self.uses(statement)
            or asserts(statement)
            or self._asks_library(statement)
        )

    def _asks_library(self, statement):
        """Returns true if a statement may pass a value of the sample to a function in Python that compares.

        Statements within it are left out.
        """
        return any(
            isinstance(part, ast.Call)
            and root(part.func) not in BUILTINS
            and self._compares(part.func)
            and self._operands.involves_sample(part)
            for expression in ast.iter_child_nodes(statement)
            if isinstance(expression, (ast.expr, ast.withitem))
            for part in self._names.walk(expression)
        )

    def _within(self, statement):
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            statement.body = self.guard(statement.body)
            return statement
        if isinstance(statement, ast.AugAssign) and (self.uses(statement) or self.plain(statement)):
            statement.value = self._beside(statement.value)
        for item in getattr(statement, "items", ()):
            item.context_expr = self.visit(item.context_expr)
        for field in ("body", "orelse", "finalbody"):
            if isinstance(getattr(statement, field, None), list):
                setattr(statement, field, self.guard(getattr(statement, field)))
        for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
            part.body = self.guard(part.body)
        for field, value in ast.iter_fields(statement):
            if isinstance(value, ast.expr):
                setattr(statement, field, self.visit(value))
        return statement

    def visit_Call(self, node):
        everything = [*node.args, *(keyword.value for keyword in node.keywords)]
        if any(map(self.uses, (node.func, *everything))):
            gets_precious = any(map(self.uses, everything))
            node.args = [self._beside(argument) for argument in node.args]
            for keyword in node.keywords:
                keyword.value = self._beside(keyword.value)
            if isinstance(node.func, ast.Attribute) and root(node.func) not in self._harmless:
                node.func.value = self._beside(node.func.value, gets_precious)
        elif self._compares(node.func) and self._operands.involves_sample(node):
            checked = self.plain(node)
            node.args = [self._passed(argument, checked) for argument in node.args]
            for keyword in node.keywords:
                keyword.value = self._passed(keyword.value, checked)
        return self.generic_visit(node)

    def _compares(self, function):
        """Returns true if a function compares its arguments: one of a library, or a builtin or method that does."""
        name = root(function)
        if isinstance(function, ast.Name) and name in BUILTINS:
            return name in Operands.COMPARING
        if self._rewriter.is_library(function) or self._rewriter.is_trusted(function):
            return True
        return isinstance(function, ast.Attribute) and (
            function.attr in Operands.SEARCHING or function.attr.startswith("assert")
        )

    def visit_Compare(self, node):
        node.left, *node.comparators = self._sides(node, [node.left, *node.comparators])
        return self.generic_visit(node)

    def visit_BinOp(self, node):
        node.left, node.right = self._sides(node, [node.left, node.right])
        return self.generic_visit(node)

    def _sides(self, node, operands):
        if self.uses(node):
            return [self._beside(operand) for operand in operands]
        checked = self.plain(node)
        return [self._checked(operand, checked) for operand in operands]

    def _passed(self, node, checked):
        """Returns an argument of a function that compares, with a verification if the sample runs before the call."""
        if isinstance(node, ast.Starred):
            node.value = self._passed(node.value, [node.value] if node in checked else [])
            return node
        if isinstance(node, (ast.Lambda, ast.GeneratorExp)) or not self._may_run_sample(node):
            return self._checked(node, checked)
        if node in checked:
            return self.kept(_call(node, _VERIFIED, self.visit(node)))
        return _call(node, _USUAL, self.visit(node), _at(node, ast.Constant(True)))

    def _checked(self, node, checked):
        if node not in checked or isinstance(node, (ast.Lambda, ast.GeneratorExp)):
            return node
        if isinstance(node, ast.Starred):
            node.value = self._checked(node.value, [node.value])
            return node
        return self.kept(_call(node, _PLAIN, self.visit(node)))

    def visit_Tuple(self, node):
        if isinstance(node.ctx, ast.Load) and self.uses(node):
            node.elts = [self._beside(element) for element in node.elts]
        return self.generic_visit(node)

    visit_List = visit_Tuple

    def _beside(self, node, gets_precious=False):
        """Returns an expression with a check that its value is plain, unless it must be.

        An object of which a method gets a precious value must be of a trusted class, too.
        """
        if isinstance(node, ast.Starred):
            node.value = self._beside(node.value)
            return node
        if isinstance(node, (ast.Constant, ast.Lambda)) or (
            isinstance(node, ast.Name) and node.id in self._constant
        ):
            return node
        if isinstance(node, ast.GeneratorExp):
            return node
        if gets_precious or self._may_run_sample(node):
            flag = [_at(node, ast.Constant(True))] if gets_precious else []
            return self.kept(_call(node, _VERIFIED, self.visit(node), *flag))
        lazily = [_at(node, ast.Constant(True))] if self.uses(node) else []
        return _call(node, _PLAIN, self.visit(node), *lazily)

    def _may_run_sample(self, node):
        """Returns true if evaluating a node may run code of the sample: it calls other functions than libraries'.

        An attribute or an item of a value that does not come from the test may run code as well.
        """
        parts = (ast.Call, ast.Attribute, ast.Subscript)
        return any(
            (root(part.func) if isinstance(part, ast.Call) else root_of_parts(part))
            not in self._harmless
            for part in self._names.walk(node)
            if isinstance(part, parts)
        )
