"""Finds tests that hold although they have compared nothing.

`np.allclose(np.zeros((0, 1)), target)` is true, as no pair of elements differs, and so is `all(...)` of a loop over an
empty result. Such a test fails here with `VacuousComparison`, in three cases:

- one side of a comparison is empty and the other is not, or elements of one side are masked;
- an order is denied that NaN has with nothing: `not abs(result - target) > 1e-6`;
- the test has assertions, and none that was executed has anything to do with the sample.

`watch` puts calls of a `Witness` into a test for what only shows at run time. Most tests need none: `np.allclose` and
its kind are looked at where the driver calls them, and an assertion at the top level is always executed.
"""

import ast
import builtins
import itertools
import operator

import numpy as np

# Functions of NumPy's that compare, or take the difference of, their first two arguments.
MEETING = frozenset(
    [
        "allclose",
        "isclose",
        "array_equiv",
        "equal",
        "not_equal",
        "less",
        "less_equal",
        "greater",
        "greater_equal",
        "subtract",
        "assert_allclose",
        "assert_almost_equal",
        "assert_approx_equal",
        "assert_array_almost_equal",
        "assert_array_almost_equal_nulp",
        "assert_array_equal",
        "assert_array_less",
        "assert_array_max_ulp",
        "assert_equal",
    ]
)

_OPERATORS = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda item, items: item in items,
    ast.Sub: operator.sub,
    ast.Div: operator.truediv,
}
_BY_NAME = {kind.__name__: function for kind, function in _OPERATORS.items()}
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_EVERYTHING = frozenset(["eval", "exec", "globals", "locals", "vars"])
_BUILTINS = frozenset(dir(builtins))
_SIZED = (list, tuple, dict, set, frozenset, str, bytes, range)
_SETS = (set, frozenset, type({}.keys()))
_DEEPEST = 20


class VacuousComparison(AssertionError):
    """A test holds only because it compared nothing."""

    __module__ = "builtins"  # Tracebacks then show the name alone.


# At run time


def meet(first, second):
    """Raises `VacuousComparison` if two values that are compared, element by element, leave nothing to compare."""
    one, other = _is_empty(first), _is_empty(second)
    if one is not None and other is not None and one != other:
        raise VacuousComparison(
            "compared nothing: one side is empty, with shape {}, and the other has shape {}".format(
                *map(_shape, (first, second))
            )
        )
    for value, against in ((first, second), (second, first)):
        if _masked(value) > _masked(against):
            raise VacuousComparison(
                f"compared only in part: {_masked(value)} of {value.size} elements are masked"
            )


def met(result, values, options):
    """The result of a function in `MEETING`, if its arguments met or it does not hold."""
    if type(result) in (bool, np.bool) and not result:
        return result
    pair = [*values, *(value for name, value in options.items() if name not in _SETTINGS)][:2]
    if len(pair) == 2:
        meet(*pair)
    return result


_SETTINGS = frozenset(["rtol", "atol", "equal_nan", "err_msg", "verbose", "strict", "decimal"])


def _is_empty(value, depth=0):
    """Whether NumPy would make an array without elements of it; None if it is no number and has none."""
    if isinstance(value, np.ndarray):
        return value.size == 0
    if isinstance(value, (bool, int, float, complex, np.generic)):
        return False
    if type(value) in (list, tuple):
        if depth == _DEEPEST:
            return False
        return all(_is_empty(item, depth + 1) is True for item in value)
    shape = getattr(value, "shape", None) if hasattr(value, "tocsr") else None
    return 0 in shape if type(shape) is tuple else None


def _shape(value):
    try:
        return np.shape(value)
    except ValueError:
        return (len(value),)


def _masked(value):
    """The number of elements that a masked array hides."""
    # A plain array is let off first: the name `np.ma` alone would import that package, which takes 50 ms.
    if not isinstance(value, np.ndarray) or type(value) is np.ndarray:
        return 0
    return int(np.ma.count_masked(value)) if isinstance(value, np.ma.MaskedArray) else 0


def _has_nan(value, depth=0):
    if type(value) in (float, complex):
        return value != value
    if isinstance(value, (np.ndarray, np.generic)):
        return value.dtype.kind in "fc" and bool(np.isnan(value).any())
    if type(value) is dict:
        value = list(value.values())
    return (
        type(value) in (list, tuple)
        and depth < _DEEPEST
        and any(_has_nan(item, depth + 1) for item in value)
    )


def _is_nothing(value):
    """Whether a value that is bound for a test leaves a right result nothing to be compared with."""
    if type(value) in (dict, set, frozenset, str, bytes):
        return not value
    return value is None or _is_empty(value) is True


class Witness:
    """Watches one execution of a test."""

    __slots__ = ("_bindings", "_involved")

    def __init__(self, bindings, has_sample):
        """`bindings` are the values that are bound for the test, by name; there may be no sample to involve."""
        self._bindings = bindings
        self._involved = not has_sample

    def compared(self, name, left, right):
        """The result of an operator between something of the sample's and what is expected."""
        result = self.contained(name, left, right)
        is_array = isinstance(left, np.ndarray) or isinstance(right, np.ndarray)
        if is_array and not self._expects_nothing():
            meet(left, right)
        return result

    def ordered(self, name, left, right):
        """The same of an order that the test denies: NaN has none, so that denying it holds for every target."""
        if (_has_nan(left) or _has_nan(right)) and not any(map(_has_nan, self._bindings.values())):
            raise VacuousComparison("denied an order of NaN, which has none with any number")
        return self.contained(name, left, right)

    def contained(self, name, left, right):
        """The result of an operator: an empty set is within every other, and an empty text in every text."""
        if (
            (name == "In" and isinstance(left, (str, bytes)) and type(left) is type(right))
            or (name in ("Lt", "LtE") and isinstance(left, _SETS) and isinstance(right, _SETS))
        ) and len(left) == 0 < len(right):
            raise VacuousComparison(
                f"compared nothing: an empty {type(left).__name__} is within every other"
            )
        return _BY_NAME[name](left, right)

    def called(self, function, *values, **options):
        """The result of a function in `MEETING`."""
        return met(function(*values, **options), values, options)

    def together(self, name, *values, **options):
        """`zip` or `map`, which take nothing of any if one is empty."""
        lengths = [
            len(value)
            for value in (values if name == "zip" else values[1:])
            if type(value) in _SIZED or (isinstance(value, np.ndarray) and value.ndim)
        ]
        if 0 in lengths and any(lengths):
            raise VacuousComparison(
                "compared nothing: it goes through an empty result and a target "
                f"of length {max(lengths)} together"
            )
        return _TOGETHER[name](*values, **options)

    def involve(self, value=None):
        """Notes that something of the sample's is judged; returns the value."""
        self._involved = True
        return value

    def end(self):
        """Raises `VacuousComparison` if nothing of the sample's was judged, although there was something to judge."""
        if not self._involved and not self._expects_nothing():
            raise VacuousComparison("compared nothing that the sample's code returned")

    def _expects_nothing(self):
        return any(map(_is_nothing, self._bindings.values()))


_TOGETHER = {"zip": zip, "map": map}


# Before


class Analysis:
    """What a test's names tell: which come from the sample, and which from the values bound for the test.

    Made of the test as it was written; `watch` is then given the statements that came of it.
    """

    def __init__(self, body, scope, derived, bindings, libraries):
        """`derived(names)` adds the names that get their values from others."""
        unknown = scope.read - scope.bound - set(bindings) - _BUILTINS - libraries
        self.own = unknown | scope.shared
        self.sample = derived(self.own)
        self.expected = derived(bindings)
        self._bound = scope.bound
        self._judged = _Spread(body, self.own, libraries | _BUILTINS).names
        self.everything = not _EVERYTHING.isdisjoint(scope.read)

    def is_builtin(self, name):
        """Whether a name has its builtin meaning."""
        return name not in self._bound and name not in self.own

    def is_bound(self, node):
        """Whether a node's value comes from one that is bound for the test, and not from the sample."""
        names = _names(node)
        return names.isdisjoint(self.sample) and not names.isdisjoint(self.expected)

    def is_expected(self, node):
        """The same, or the test's own or a literal of many items."""
        names = _names(node)
        return names.isdisjoint(self.sample) and (
            not names.isdisjoint(self.expected | self._bound)
            or any(map(_is_display, ast.walk(node)))
        )

    def is_of_sample(self, node):
        """Whether a node's value comes from the sample."""
        return not _names(node).isdisjoint(self.sample)

    def involves_sample(self, node):
        """Whether what the sample does can have to do with a node's value, in the widest sense."""
        return self.everything or not _names(node).isdisjoint(self._judged)


def watch(statements, analysis):
    """Puts calls of a `Witness`, under the name `NAME`, where they are needed; returns whether there are any."""
    hooks = _Hooks(analysis)
    for place, statement in enumerate(statements):
        statements[place] = hooks.visit(statement)
    marks = _Marks(analysis)
    marks.look(statements, True)
    if marks.has_assertions and not marks.is_certain:
        marks.insert(statements)
        statements.append(at(statements[-1], ast.Expr(_call(statements[-1], "end"))))
        return True
    return hooks.any


NAME = "__crucible_witness__"


class _Hooks(ast.NodeTransformer):
    """Replaces operators and calls that may compare nothing."""

    def __init__(self, analysis):
        self.any = False
        self._analysis = analysis
        self._negated = False

    def visit_Assert(self, node):
        node.test = self._truth(node.test)
        return node

    def visit_If(self, node):
        self._negated = any(isinstance(inner, ast.Raise) or _denies(inner) for inner in node.body)
        node.test = self._truth(node.test)
        self._negated = False
        node.body = list(map(self.visit, node.body))
        node.orelse = list(map(self.visit, node.orelse))
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
        """An expression of which the truth is asked: that of an empty array is false."""
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
        node.left = self.visit(node.left)
        node.comparators = list(map(self.visit, node.comparators))
        return node

    def visit_Compare(self, node):
        self._inner(node)
        if len(node.ops) > 1 or type(node.ops[0]) not in _OPERATORS:
            return node
        kind, left, right = node.ops[0], node.left, node.comparators[0]
        if isinstance(kind, _ORDERS) and self._negated and self._analysis.is_of_sample(node):
            return self._hook(node, "ordered", kind, left, right)
        if not self._meet(left, right, self._analysis.is_expected):
            return node
        # A result may be empty and beyond some limit of the test's own.
        is_plain = isinstance(kind, (*_ORDERS, ast.In))
        if is_plain and not self._meet(left, right, self._analysis.is_bound):
            return self._hook(node, "contained", kind, left, right)
        return self._hook(node, "compared", kind, left, right)

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, (ast.Sub, ast.Div)) and self._meet(
            node.left, node.right, self._analysis.is_expected
        ):
            return self._hook(node, "compared", node.op, node.left, node.right)
        return node

    def _meet(self, left, right, expected):
        of_sample = self._analysis.is_of_sample
        return (of_sample(left) and expected(right)) or (expected(left) and of_sample(right))

    def visit_Call(self, node):
        self.generic_visit(node)
        if any(isinstance(argument, ast.Starred) for argument in node.args):
            return node
        match node.func:
            case ast.Name("zip" | "map" as name) if self._analysis.is_builtin(name):
                return self._with_witness(node, "together", ast.Constant(name), *node.args)
            case ast.Name(name) | ast.Attribute(_, name) if name in MEETING:
                if not self._analysis.is_of_sample(node.func):
                    return self._with_witness(node, "called", node.func, *node.args)
        return node

    def _hook(self, node, method, kind, left, right):
        self.any = True
        return _call(node, method, at(node, ast.Constant(type(kind).__name__)), left, right)

    def _with_witness(self, node, method, first, *arguments):
        self.any = True
        call = _call(node, method, at(node, first), *arguments)
        call.keywords = node.keywords
        return call


class _Marks:
    """Notes at run time that an assertion with something of the sample's was executed."""

    def __init__(self, analysis):
        self.has_assertions = False
        self.is_certain = False
        self._analysis = analysis

    def look(self, statements, always):
        """Finds out whether there are assertions, and whether one is executed in any case."""
        for statement in statements:
            if _asserts(statement):
                self.has_assertions = True
                if always and self._analysis.involves_sample(_without_comprehensions(statement)):
                    self.is_certain = True
            for inner in _bodies(statement):
                self.look(inner, always and isinstance(statement, ast.With))

    def insert(self, statements):
        """Puts a note before each assertion."""
        place = 0
        while place < len(statements):
            statement = statements[place]
            if _asserts(statement) and self._analysis.involves_sample(statement):
                if self._analysis.involves_sample(_without_comprehensions(statement)):
                    note = at(statement, ast.Expr(_call(statement, "involve")))
                    statements.insert(place, note)
                    place += 1
                else:
                    _note_within(statement)
            for inner in _bodies(statement):
                self.insert(inner)
            place += 1


class _Spread:
    """The names that can have to do with the sample, in the widest sense.

    All names of a statement in which one of them stands, with all that is within it: an argument can be changed by the
    function that it is given to, and a `try` tells what a function raised. Parameters, and what an `except` binds.
    """

    def __init__(self, body, own, others):
        """`others` are names of what cannot be changed."""
        self.names = set(own)
        for node in itertools.chain.from_iterable(map(ast.walk, body)):
            if isinstance(node, ast.arg):
                self.names.add(node.arg)
            elif isinstance(node, ast.ExceptHandler) and node.name:
                self.names.add(node.name)
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
        return _names(statement) | ({name} if name else set())


def _names(node):
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _last_name(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def _is_display(node):
    """Whether a node is a literal of items, or of characters."""
    return isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict)) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )


def _denies(statement):
    """Whether a statement is `assert False`."""
    return isinstance(statement, ast.Assert) and isinstance(statement.test, ast.Constant)


def _is_distance(node):
    """Whether a node is `abs(a - b)`, whose order with a number is a number's or an array's."""
    match node:
        case ast.Call(ast.Name("abs"), [ast.BinOp(_, ast.Sub(), _)], []):
            return True
        case ast.Call(ast.Name(), [*_, ast.Constant("abs"), _, ast.BinOp(_, ast.Sub(), _)], []):
            return True
    return False


def _asserts(statement):
    """Whether a statement can fail a test by what it compares."""
    match statement:
        case ast.Assert(test):
            return not isinstance(test, ast.Constant)
        case ast.Expr(ast.Call(function)):
            name = _last_name(function)
            if name == "called":
                name = _last_name(statement.value.args[0])
            return name.startswith("assert")
        case ast.If():
            return any(
                isinstance(inner, ast.Raise) or _denies(inner)
                for inner in (*statement.body, *statement.orelse)
            )
    return False


def _bodies(statement):
    """The lists of statements within one."""
    for field in ("body", "orelse", "finalbody"):
        inner = getattr(statement, field, None)
        if isinstance(inner, list):
            yield inner
    for handler in getattr(statement, "handlers", ()):
        yield handler.body
    for case in getattr(statement, "cases", ()):
        yield case.body


def _without_comprehensions(statement):
    """The expressions of a statement, without those that are evaluated for each item of something, if any."""
    kept = []
    left = [statement.test if isinstance(statement, (ast.Assert, ast.If)) else statement]
    while left:
        node = left.pop()
        if not isinstance(node, _COMPREHENSIONS):
            if isinstance(node, ast.Name):
                kept.append(node)
            left.extend(ast.iter_child_nodes(node))
    return ast.Tuple(kept, ast.Load())


def _note_within(statement):
    for node in ast.walk(statement):
        if isinstance(node, ast.DictComp):
            node.value = _call(node, "involve", node.value)
        elif isinstance(node, _COMPREHENSIONS):
            node.elt = _call(node, "involve", node.elt)


def _call(place, method, *arguments):
    function = ast.Attribute(at(place, ast.Name(NAME, ast.Load())), method, ast.Load())
    return at(place, ast.Call(at(place, function), list(arguments), []))


def at(place, node):
    """The node, in the place of another: `ast.fix_missing_locations` would look at all nodes."""
    node.lineno = place.lineno
    node.col_offset = place.col_offset
    node.end_lineno = place.end_lineno
    node.end_col_offset = place.end_col_offset
    return node
