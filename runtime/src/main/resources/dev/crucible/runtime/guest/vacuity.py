"""Finds tests that hold although they have compared nothing.

`np.allclose(np.zeros((0, 1)), target)` is true, since no pair of elements differs, and so is `all(...)` of a loop over
an empty result. Such a test fails here with `VacuousComparison`, in three cases:

- one side of a comparison is empty and the other is not, or elements of one side are masked;
- the test denies an order, which NaN never has: `not abs(result - target) > 1e-6`;
- the test has assertions, and none that was executed has anything to do with the sample.

`watch` inserts calls of a `Witness` into a test for cases that show only at run time. Most tests need none: calls of
`np.allclose` and its kind are examined by the driver, and an assertion at the top level is always executed.
"""

import ast
import builtins
import itertools
import operator

from _crucible import np

# NumPy's functions that compare, or subtract, their first two arguments.
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

    __module__ = "builtins"  # Makes tracebacks show the name alone.


# At run time


def meet(first, second):
    """Raises `VacuousComparison` if a comparison of two values, element by element, has nothing to compare."""
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
    """Returns the result of a function in `MEETING`; raises `VacuousComparison` if it holds for nothing."""
    if type(result) in (bool, np.bool) and not result:
        return result
    pair = [*values, *(value for name, value in options.items() if name not in _SETTINGS)][:2]
    if len(pair) == 2:
        meet(*pair)
    return result


_SETTINGS = frozenset(["rtol", "atol", "equal_nan", "err_msg", "verbose", "strict", "decimal"])


def _is_empty(value, depth=0):
    """Returns true if NumPy would make an array without elements of a value; None if the value is not numeric."""
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
    """Returns the number of elements that a masked array hides; 0 for all other values."""
    # A plain array is excluded first: the name `np.ma` alone would import that package, which takes 50 ms.
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
    """Returns true if a value that is bound for a test leaves even a right result nothing to be compared with."""
    if type(value) in (dict, set, frozenset, str, bytes):
        return not value
    return value is None or _is_empty(value) is True


class Witness:
    """An observer of one execution of a test, which fails comparisons of nothing."""

    __slots__ = ("_bindings", "_involved")

    def __init__(self, bindings, has_sample):
        """Creates a witness for the values bound for the test, by name; `has_sample` is false if there is no sample."""
        self._bindings = bindings
        self._involved = not has_sample

    def compared(self, name, left, right):
        """Returns the result of an operator between a value of the sample and an expected value.

        Raises `VacuousComparison` if they leave nothing to compare.
        """
        result = self.contained(name, left, right)
        is_array = isinstance(left, np.ndarray) or isinstance(right, np.ndarray)
        if is_array and not self._expects_nothing():
            meet(left, right)
        return result

    def ordered(self, name, left, right):
        """Returns the result of an order that the test denies; raises `VacuousComparison` if a side has NaN.

        NaN has no order, so the denial would hold for every target. It is allowed if a value that is bound has NaN,
        too.
        """
        if (_has_nan(left) or _has_nan(right)) and not any(map(_has_nan, self._bindings.values())):
            raise VacuousComparison("denied an order of NaN, which has none with any number")
        return self.contained(name, left, right)

    def contained(self, name, left, right):
        """Returns the result of an operator; raises `VacuousComparison` for an empty set or text within another.

        An empty set is within every other, and an empty text in every text.
        """
        if (
            (name == "In" and isinstance(left, (str, bytes)) and type(left) is type(right))
            or (name in ("Lt", "LtE") and isinstance(left, _SETS) and isinstance(right, _SETS))
        ) and len(left) == 0 < len(right):
            raise VacuousComparison(
                f"compared nothing: an empty {type(left).__name__} is within every other"
            )
        return _BY_NAME[name](left, right)

    def called(self, function, *values, **options):
        """Returns the result of a function in `MEETING`."""
        return met(function(*values, **options), values, options)

    def together(self, name, *values, **options):
        """Returns the result of `zip` or `map`; raises `VacuousComparison` if only some arguments are empty.

        They yield nothing if one argument is empty.
        """
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
        """Notes that a value of the sample is judged; returns the value."""
        self._involved = True
        return value

    def end(self):
        """Raises `VacuousComparison` if nothing of the sample was judged, although there was something to judge."""
        if not self._involved and not self._expects_nothing():
            raise VacuousComparison("compared nothing that the sample's code returned")

    def _expects_nothing(self):
        return any(map(_is_nothing, self._bindings.values()))


_TOGETHER = {"zip": zip, "map": map}


# Before a test runs


class Analysis:
    """An analysis of a test's names: which come from the sample, and which from the values bound for the test.

    It is made of the test as it was written; `watch` is then given the guarded statements.
    """

    def __init__(self, body, scope, derived, bindings, libraries):
        """Analyses a test; `derived(names)` adds the names whose values are derived from those of others."""
        unknown = scope.read - scope.bound - set(bindings) - _BUILTINS - libraries
        self.own = unknown | scope.shared
        self.sample = derived(self.own)
        self.expected = derived(bindings)
        self._bound = scope.bound
        self._judged = _Spread(body, self.own, libraries | _BUILTINS).names
        self.everything = not _EVERYTHING.isdisjoint(scope.read)

    def is_builtin(self, name):
        """Returns true if a name has its builtin meaning."""
        return name not in self._bound and name not in self.own

    def is_bound(self, node):
        """Returns true if a node's value comes from one that is bound for the test, and not from the sample."""
        names = _names(node)
        return names.isdisjoint(self.sample) and not names.isdisjoint(self.expected)

    def is_expected(self, node):
        """Returns true as `is_bound` does, and for a value of the test's own or a literal of several items."""
        names = _names(node)
        return names.isdisjoint(self.sample) and (
            not names.isdisjoint(self.expected | self._bound)
            or any(map(_is_display, ast.walk(node)))
        )

    def is_of_sample(self, node):
        """Returns true if a node's value comes from the sample."""
        return not _names(node).isdisjoint(self.sample)

    def involves_sample(self, node):
        """Returns true if the sample may have an effect on a node's value, in the widest sense."""
        return self.everything or not _names(node).isdisjoint(self._judged)


def watch(statements, analysis):
    """Inserts calls of a `Witness`, under the name `NAME`, where they are needed; returns true if there are any."""
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
    """Replaces operators and calls that may compare nothing by calls of a `Witness`."""

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
        # An empty result may be compared with a limit of the test's own.
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
    """Marks assertions that involve the sample, so that their execution is noted at run time."""

    def __init__(self, analysis):
        self.has_assertions = False
        self.is_certain = False
        self._analysis = analysis

    def look(self, statements, always):
        """Finds out whether there are assertions, and whether one that involves the sample is always executed."""
        for statement in statements:
            if _asserts(statement):
                self.has_assertions = True
                if always and self._analysis.involves_sample(_without_comprehensions(statement)):
                    self.is_certain = True
            for inner in _bodies(statement):
                self.look(inner, always and isinstance(statement, ast.With))

    def insert(self, statements):
        """Inserts a note before each assertion that involves the sample."""
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
    """The names that the sample may have an effect on, in the widest sense.

    If one of them is in a statement, all names of that statement and of the statements within it are: a function can
    change its arguments, and a `try` reveals what a function raised. All parameters are among them, and all names that
    an `except` binds.
    """

    def __init__(self, body, own, others):
        """Finds the names, starting from `own`; `others` are names of objects that cannot be changed."""
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
    """Returns true if a node is a literal of items or of characters."""
    return isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict)) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )


def _denies(statement):
    """Returns true if a statement is an assertion of a constant, such as `assert False`."""
    return isinstance(statement, ast.Assert) and isinstance(statement.test, ast.Constant)


def _is_distance(node):
    """Returns true if a node is `abs(a - b)`, whose order with a number is a truth value or an array."""
    match node:
        case ast.Call(ast.Name("abs"), [ast.BinOp(_, ast.Sub(), _)], []):
            return True
        case ast.Call(ast.Name(), [*_, ast.Constant("abs"), _, ast.BinOp(_, ast.Sub(), _)], []):
            return True
    return False


def _asserts(statement):
    """Returns true if a statement can fail a test by a comparison."""
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
    """Yields the lists of statements within one."""
    for field in ("body", "orelse", "finalbody"):
        inner = getattr(statement, field, None)
        if isinstance(inner, list):
            yield inner
    for handler in getattr(statement, "handlers", ()):
        yield handler.body
    for case in getattr(statement, "cases", ()):
        yield case.body


def _without_comprehensions(statement):
    """Returns the names in a statement's expressions, without comprehensions, which may be evaluated for no item."""
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
    """Gives a node the position of another, and returns it; `ast.fix_missing_locations` would visit all nodes."""
    node.lineno = place.lineno
    node.col_offset = place.col_offset
    node.end_lineno = place.end_lineno
    node.end_col_offset = place.end_col_offset
    return node
