"""Finds tests that hold although they have compared nothing.

`np.allclose(np.zeros((0, 1)), target)` is true, since no pair of elements differs, and so is `all(...)` of a loop over
an empty result. Such a test fails here with `VacuousComparison`, in three cases:

- one side of a comparison is empty and the other is not, or elements of one side are masked;
- the test denies an order, which NaN never has: `not abs(result - target) > 1e-6`, or takes Python's `max` of
  distances, which ignores NaN after the first;
- the test has assertions, and none that was executed has anything to do with the sample. An assertion of a type is not
  enough beside a loop over the result and an expected value.

`watch` inserts calls of a `Witness` into a test for cases that show only at run time. Most tests need none: calls of
`np.allclose` and its kind are examined by the driver, and an assertion at the top level is always executed.
"""

import ast
import collections
import itertools
import operator
import types

from _crucible import np
from _crucible.names import BUILTINS
from _crucible.plain_values import dictionary, order_of_bases

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
_UPWARD = (ast.Lt, ast.LtE, ast.In, ast.Sub)  # The part is to the left, and the whole to the right.
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_EVERYTHING = frozenset(["eval", "exec", "globals", "locals", "vars"])
_SETS = (set, frozenset, type({}.keys()), type({}.items()))
_SIZED = {
    list,
    tuple,
    dict,
    *_SETS,
    type({}.values()),
    str,
    bytes,
    bytearray,
    range,
    collections.Counter,
    collections.OrderedDict,
    collections.defaultdict,
    collections.deque,
}
# The types of methods that C or Java implements. A class in Python could count other items than it yields.
_NATIVE = {
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
    type(list.__len__),
    type(list.__iter__),
    type(type({}.values()).__len__),
    type(type({}.values()).__iter__),
} - {types.FunctionType}
_KINDS = frozenset(["isinstance", "issubclass", "hasattr", "callable", "type"])
_ASSIGNMENTS = (ast.Assign, ast.AnnAssign)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_DISTANCES = frozenset(["abs", "absolute", "fabs"])
_CONVERSIONS = frozenset(["float", "complex", "list", "array", "asarray"])
_SAME_ITEMS = frozenset(["values", "tolist", "ravel", "flatten"])
_HIDDEN = "__crucible_"
_NUMBERS = {bool, int, float, complex}
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


def _length(value):
    """Returns the length of a value whose class is the standard library's, or has it natively; None for others."""
    if isinstance(value, np.ndarray):
        return len(value) if value.ndim else None
    kind = type(value)
    if kind not in _SIZED and not (_is_native(kind, "__len__") and _is_native(kind, "__iter__")):
        return None
    try:
        return len(value)
    except (TypeError, OverflowError):
        return None


def _is_native(kind, name):
    """Returns true if the first definition of a method, in a class or its bases, is native."""
    for base in order_of_bases(kind):
        names = dictionary(base)
        if name in names:
            return type(names[name]) in _NATIVE
    return False


def _within(part, whole):
    """Raises `VacuousComparison` for an empty part of something that is not empty."""
    nothing = _length(part) == 0 or (isinstance(part, np.ndarray) and part.size == 0)
    if nothing and (_length(whole) or 0) > 0:
        raise VacuousComparison(
            f"compared nothing: an empty {type(part).__name__} is within every other"
        )


def _masked(value):
    """Returns the number of elements that a masked array hides; 0 for all other values."""
    # A plain array is excluded first: the name `np.ma` alone would import that package, which takes 50 ms.
    if not isinstance(value, np.ndarray) or type(value) is np.ndarray:
        return 0
    return int(np.ma.count_masked(value)) if isinstance(value, np.ma.MaskedArray) else 0


def _has_nan(value):
    return _has(value, lambda number: number != number, lambda array: np.isnan(array))


def _has_infinity(value):
    return _has(value, lambda number: number - number != 0, lambda array: np.isinf(array))


def _has(value, of_number, of_array, depth=0):
    """Returns true if a value is, or contains, a number for which a condition is true."""
    if type(value) in (float, complex):
        return of_number(value)
    if isinstance(value, (np.ndarray, np.generic)):
        return value.dtype.kind in "fc" and bool(of_array(value).any())
    if type(value) is dict:
        value = list(value.values())
    return (
        type(value) in (list, tuple)
        and depth < _DEEPEST
        and any(_has(item, of_number, of_array, depth + 1) for item in value)
    )


def _nan_beside_number(one, other):
    """Returns true if one of two values, or of two elements, is NaN and the other is not."""
    if not (_has_nan(one) or _has_nan(other)):
        return False
    if {type(one), type(other)} <= _NUMBERS:
        return (one != one) != (other != other)
    try:
        return bool(np.any(np.isnan(one) != np.isnan(other)))
    except (TypeError, ValueError):
        return False


def _is_nothing(value):
    """Returns true if a value that is bound for a test leaves even a right result nothing to be compared with."""
    if type(value) in (dict, set, frozenset, str, bytes):
        return not value
    return value is None or _is_empty(value) is True


class Witness:
    """An observer of one execution of a test, which fails comparisons of nothing."""

    __slots__ = ("_bindings", "_entered", "_involved", "_typed")

    def __init__(self, bindings, has_sample):
        """Creates a witness for the values bound for the test, by name; `has_sample` is false if there is no sample."""
        self._bindings = bindings
        self._involved = not has_sample
        self._typed = False
        self._entered = False

    def compared(self, name, left, right):
        """Returns the result of an operator between a value of the sample and an expected value.

        Raises `VacuousComparison` if an array among them leaves nothing to compare.
        """
        result = _BY_NAME[name](left, right)
        is_array = isinstance(left, np.ndarray) or isinstance(right, np.ndarray)
        if is_array and not self._expects_nothing():
            meet(left, right)
        return result

    def contained(self, name, left, right):
        """Returns the result of an operator; raises `VacuousComparison` for an empty set or text within another.

        An empty set is within every other, and an empty text in every text.
        """
        self._contain(name, left, right)
        return _BY_NAME[name](left, right)

    def judged(self, name, left, right):
        """Returns the result of an operator; raises `VacuousComparison` as `contained` and `compared` do."""
        self._contain(name, left, right)
        return self.compared(name, left, right)

    def _contain(self, name, left, right):
        part, whole = (left, right) if name in _UPWARD_NAMES else (right, left)
        if (
            (name == "In" and isinstance(part, (str, bytes)) and type(part) is type(whole))
            or (name in _ORDER_NAMES and isinstance(part, _SETS) and isinstance(whole, _SETS))
        ) and not self._expects_nothing():
            _within(part, whole)

    def reduced(self, name, left, right):
        """Returns a difference. Raises as `compared` does, and if an expected set is removed from an empty one."""
        if isinstance(left, _SETS) and isinstance(right, _SETS) and not self._expects_nothing():
            _within(left, right)
        return self.compared(name, left, right)

    def differing(self, name, left, right):
        """Returns a difference of which the test only denies that it is large.

        Raises as `compared` does, and if a result is NaN and the expected value is not.
        """
        if _nan_beside_number(left, right) and not self._has_bound(_has_nan):
            raise VacuousComparison("ignored NaN, which is at no distance from a number")
        return self.compared(name, left, right)

    def ordered(self, name, left, right):
        """Returns the result of an order that the test denies; raises `VacuousComparison` if a side has NaN.

        NaN has no order, so the denial would hold for every target. It is allowed if a value that is bound has NaN,
        too, or an infinity: the difference of two infinities is NaN.
        """
        if (_has_nan(left) or _has_nan(right)) and not (
            self._has_bound(_has_nan) or self._has_bound(_has_infinity)
        ):
            raise VacuousComparison("denied an order of NaN, which has none with any number")
        return _BY_NAME[name](left, right)

    def within(self, function, part, whole, **options):
        """Returns the result of a function such as `np.isin`; raises `VacuousComparison` if only the part is empty."""
        if not self._expects_nothing():
            _within(part, whole)
        return function(part, whole, **options)

    def asked(self, name, items, others):
        """Returns the result of a set's method; raises `VacuousComparison` if only the set that is smaller is empty."""
        result = getattr(items, name)(others)
        if not self._expects_nothing():
            _within(*((others, items) if name == "issuperset" else (items, others)))
        return result

    def called(self, function, *values, **options):
        """Returns the result of a function in `MEETING`."""
        return met(function(*values, **options), values, options)

    def together(self, name, *values, **options):
        """Returns the result of `zip` or `map`; raises `VacuousComparison` if only some arguments are empty.

        They yield nothing if one argument is empty.
        """
        lengths = list(filter(_is_known, map(_length, values if name == "zip" else values[1:])))
        if 0 in lengths and any(lengths):
            raise VacuousComparison(
                "compared nothing: it goes through an empty result and a target "
                f"of length {max(lengths)} together"
            )
        return _TOGETHER[name](*values, **options)

    def paired(self, name, *values, **options):
        """Returns as `together` does; notes that a result is judged if it is empty and what is expected is, too."""
        result = self.together(name, *values, **options)
        if all(_length(value) == 0 for value in (values if name == "zip" else values[1:])):
            self._involved = True
        return result

    def involve(self, value=None):
        """Notes that a value of the sample is judged; returns the value."""
        self._involved = True
        return value

    def typed(self):
        """Notes that a type is judged, in a test that also compares the items of a result with an expected value."""
        self._typed = True

    def entered(self):
        """Notes that a loop that compares items of a result has one."""
        self._entered = True

    def end(self, *expected):
        """Raises `VacuousComparison` if nothing of the sample was judged, although there was something to judge.

        `expected` are values that the test derived from those that are bound.
        """
        if (
            not self._involved
            and not (self._typed and self._entered)
            and not self._expects_nothing()
            and not any(map(_is_nothing, expected))
        ):
            raise VacuousComparison("compared nothing that the sample's code returned")

    def _expects_nothing(self):
        return self._has_bound(_is_nothing)

    def _has_bound(self, condition):
        return any(map(condition, self._bindings.values()))


def _is_known(length):
    return length is not None


_UPWARD_NAMES = frozenset(kind.__name__ for kind in _UPWARD)
_ORDER_NAMES = frozenset(kind.__name__ for kind in _ORDERS)
_TOGETHER = {"zip": zip, "map": map}


# Before a test runs


class Analysis:
    """An analysis of a test's names: which come from the sample, and which from the values bound for the test.

    It is made of the test as it was written; `watch` is then given the guarded statements.
    """

    def __init__(self, body, scope, derived, bindings, libraries):
        """Analyses a test; `derived(names)` adds the names whose values are derived from those of others."""
        unknown = scope.read - scope.bound - set(bindings) - BUILTINS - libraries
        self.own = unknown | scope.shared
        self.sample = derived(self.own)
        self.expected = derived(bindings)
        self._bound = scope.bound
        nodes = _by_kind(body)
        named = [
            pair for kind in _ASSIGNMENTS for node in nodes[kind] for pair in _named_values(node)
        ]
        self._times = _times_bound(nodes)
        self._aliases = self._find_aliases(nodes, named)
        self._values = {name: value for name, value in named if self._times[name] == 1}
        self._origins = self._find_origins(nodes)
        self.compares_sizes = any(map(self._compares_size, nodes[ast.Assert]))
        self.takes_max = "max" in scope.read and self.is_builtin("max")
        self.judges_kinds = bool(nodes[ast.Is] or nodes[ast.IsNot]) or not _KINDS.isdisjoint(
            scope.read
        )
        self.kept = self._find_kept(body, nodes)
        self._judged = _Spread(body, nodes, self.own, libraries | BUILTINS).names
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

    def uses_target(self, node):
        """Returns true if a node uses a name whose value comes from one that is bound, and not from the sample."""
        return not _names(node).isdisjoint(self.expected - self.sample)

    def is_meeting(self, function):
        """Returns true if a node is a function in `MEETING`, by its name or by one that the test gives to it."""
        if isinstance(function, ast.Name) and function.id in self._aliases:
            return True
        return _last_name(function) in MEETING and not self.is_of_sample(function)

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
            if isinstance(value, ast.Call) and _last_name(value.func) == "partial":
                value = value.args[0] if len(value.args) == 1 else value
            if _last_name(value) in MEETING and not self.is_of_sample(value):
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
            match _unguarded(node):
                case ast.Subscript(inner) | ast.Attribute(inner, "real" | "imag" | "T" | "flat"):
                    node = inner
                case ast.Call(ast.Attribute(inner, name), [], []) if name in _SAME_ITEMS:
                    node = inner
                case ast.Call(function, [inner], []) if _last_name(function) in _CONVERSIONS:
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
        always = {name for statement in body for name, _ in _named_values(statement)}
        handled = {node.name for node in nodes[ast.ExceptHandler]}
        return sorted((always & self.expected) - self.sample - handled)

    def involves_sample(self, node):
        """Returns true if the sample may have an effect on a node's value, in the widest sense."""
        return self.everything or not _names(node).isdisjoint(self._judged)


def watch(statements, analysis):
    """Inserts calls of a `Witness`, under the name `NAME`, where they are needed; returns true if there are any."""
    hooks = _Hooks(analysis)
    if analysis.takes_max:
        hooks.watch_greatest(statements)
    for place, statement in enumerate(statements):
        statements[place] = hooks.visit(statement)
    marks = _Marks(analysis, statements)
    marks.look(statements, True)
    if marks.has_assertions and not marks.is_certain:
        marks.insert(statements)
        place = statements[-1]
        kept = [at(place, ast.Name(name, ast.Load())) for name in analysis.kept]
        statements.append(at(place, ast.Expr(_call(place, "end", *kept))))
        return True
    return hooks.any


NAME = "__crucible_witness__"


class _Hooks(ast.NodeTransformer):
    """Replaces operators and calls that may compare nothing by calls of a `Witness`."""

    def __init__(self, analysis):
        self.any = False
        self._analysis = analysis
        self._negated = False
        self._distances = set()

    def visit_Assert(self, node):
        node.test = self._truth(node.test)
        return node

    def visit_If(self, node):
        self._negated = any(isinstance(inner, ast.Raise) or _denies(inner) for inner in node.body)
        if any(map(_sets_flag, node.body)):
            match node.test:
                case ast.Compare(distance, [ast.Gt() | ast.GtE()], [_]):
                    self._watch_distance(distance)
                case ast.Compare(_, [ast.Lt() | ast.LtE()], [distance]):
                    self._watch_distance(distance)
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
        part, whole = (left, right) if isinstance(kind, _UPWARD) else (right, left)
        may_contain = (
            isinstance(kind, (*_ORDERS, ast.In))
            and self._analysis.is_of_sample(part)
            and self._analysis.is_expected(whole)
            and not self._analysis.compares_sizes
        )
        # An empty result may be compared with a limit of the test's own.
        is_plain = isinstance(kind, (*_ORDERS, ast.In))
        if is_plain and not self._meet(left, right, self._analysis.is_bound):
            return self._hook(node, "contained", kind, left, right) if may_contain else node
        return self._hook(node, "judged" if may_contain else "compared", kind, left, right)

    def visit_BinOp(self, node):
        is_distance = node in self._distances
        self.generic_visit(node)
        if is_distance:
            return self._hook(node, "differing", node.op, node.left, node.right)
        if isinstance(node.op, (ast.Sub, ast.Div)) and self._meet(
            node.left, node.right, self._analysis.is_expected
        ):
            is_reduced = isinstance(node.op, ast.Sub) and self._is_part(node.left, node.right)
            method = "reduced" if is_reduced else "compared"
            return self._hook(node, method, node.op, node.left, node.right)
        return node

    def _is_part(self, part, whole):
        """Returns true if the test may ask whether a result is within a bound value, and does not ask for its size."""
        return (
            self._analysis.is_of_sample(part)
            and self._analysis.is_bound(whole)
            and not self._analysis.compares_sizes
        )

    def _watch_distance(self, node):
        """Notes the difference `a - b` in `abs(a - b)` or `(a - b) ** 2`, if it is of a result and a bound value."""
        difference = _difference_in(node)
        if difference is not None and self._analysis.is_from_both(
            difference.left, difference.right
        ):
            self._distances.add(difference)

    def watch_greatest(self, statements):
        """Notes the differences of which Python's `max` is taken, before the statements are visited."""
        nodes = [node for statement in statements for node in ast.walk(statement)]
        values = dict(itertools.chain.from_iterable(map(_named_values, nodes)))
        for node in nodes:
            name, arguments = _called(node)
            for argument in map(_unguarded, arguments if name == "max" else ()):
                if isinstance(argument, ast.Name) and self._analysis.is_bound_once(argument.id):
                    argument = _unguarded(values.get(argument.id, argument))
                if isinstance(argument, (ast.GeneratorExp, ast.ListComp)):
                    argument = argument.elt
                self._watch_distance(argument)

    def _meet(self, left, right, expected):
        of_sample = self._analysis.is_of_sample
        return (of_sample(left) and expected(right)) or (expected(left) and of_sample(right))

    def visit_Call(self, node):
        self.generic_visit(node)
        is_starred = any(isinstance(argument, ast.Starred) for argument in node.args)
        match node.func, node.args:
            case ast.Name("zip" | "map" as name), arguments if self._analysis.is_builtin(name):
                if is_starred:
                    return node
                items = arguments if name == "zip" else arguments[1:]
                method = "paired" if self._is_paired(items) else "together"
                return self._with_witness(node, method, ast.Constant(name), *arguments)
            case ast.Name() | ast.Attribute(), arguments if self._analysis.is_meeting(node.func):
                return self._with_witness(node, "called", node.func, *arguments)
            case ast.Attribute(inner, "all"), []:
                self._ask_of_all(_unguarded(inner))
            case ((ast.Name("all") | ast.Attribute(ast.Name(), "all")), [inner, *_]):
                self._ask_of_all(_unguarded(inner))
            case ast.Name("setdiff1d") | ast.Attribute(_, "setdiff1d"), [_, _]:
                self._ask_within(node)
            case ast.Attribute(items, "issubset" | "difference" as name), [others]:
                if not is_starred and self._is_part(items, others):
                    return self._with_witness(node, "asked", ast.Constant(name), items, others)
            case ast.Attribute(items, "issuperset" as name), [others]:
                if not is_starred and self._is_part(others, items):
                    return self._with_witness(node, "asked", ast.Constant(name), items, others)
        return node

    def _is_paired(self, arguments):
        return any(map(self._analysis.is_of_sample, arguments)) and any(
            map(self._analysis.is_expected, arguments)
        )

    def _ask_of_all(self, call):
        """Hooks a call of `np.isin` of which all elements are to be true."""
        if (
            isinstance(call, ast.Call)
            and _last_name(call.func) in ("isin", "in1d")
            and not self._negated
            and len(call.args) == 2
            and all(keyword.arg == "assume_unique" for keyword in call.keywords)
        ):
            self._ask_within(call)

    def _ask_within(self, call):
        is_starred = any(isinstance(argument, ast.Starred) for argument in call.args)
        if is_starred or self._analysis.is_of_sample(call.func) or not self._is_part(*call.args):
            return
        self.any = True
        hooked = _call(call, "within", call.func, *call.args)
        call.func, call.args = hooked.func, hooked.args

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
            if _asserts(statement):
                self.has_assertions = True
                if always and self._judges(statement):
                    self.is_certain = True
            for inner in _bodies(statement):
                self.look(inner, always and isinstance(statement, ast.With))

    def insert(self, statements):
        """Inserts a note before each assertion that involves the sample."""
        place = 0
        while place < len(statements):
            statement = statements[place]
            if _asserts(statement) and self._analysis.involves_sample(statement):
                note = "involve" if self._judges(statement) else "typed"
                if note == "typed":
                    _note_within(statement)
                if note == "involve" or self._goes_through:
                    statements.insert(place, at(statement, ast.Expr(_call(statement, note))))
                    place += 1
            for inner in _bodies(statement):
                self.insert(inner)
            if (
                self._goes_through
                and isinstance(statement, ast.For)
                and self._goes_through_items(statement)
            ):
                statement.body.insert(0, at(statement, ast.Expr(_call(statement, "entered"))))
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
        return _asserts(statement) and any(
            isinstance(node, _COMPREHENSIONS)
            and not isinstance(node, ast.DictComp)
            and not _is_of_kind(node.elt)
            and self._is_of_both(node.generators[0].iter, node)
            for node in ast.walk(_condition(statement))
        )

    def _is_of_both(self, items, node):
        return self._analysis.is_of_sample(items) and self._analysis.uses_target(node)

    def _compares(self, statement):
        return (
            _asserts(statement)
            and not _is_of_kind(_condition(statement))
            and self._analysis.involves_sample(statement)
        )


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
        return _names(statement) | ({name} if name else set())


def _names(node):
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _last_name(function):
    return getattr(function, "attr", getattr(function, "id", ""))


def _called(node):
    """Returns the name of the function that a node calls, and the arguments; a guarded call has the name in itself."""
    match node:
        case ast.Call(ast.Name(hidden), [_, _, ast.Constant(name), _, *arguments]) if (
            hidden.startswith(_HIDDEN) and isinstance(name, str)
        ):
            return name, arguments
        case ast.Call(ast.Name(name), arguments):
            return name, arguments
        case ast.Call(ast.Attribute(_, name), arguments):
            return f".{name}", arguments
    return "", []


def _unguarded(node):
    """Returns a node without the checks that its value is plain."""
    while True:
        match node:
            case ast.Call(ast.Name(hidden), [inner, *others], []) if hidden.startswith(
                _HIDDEN
            ) and all(isinstance(other, ast.Constant) for other in others):
                node = inner
            case _:
                return node


def _named_values(node):
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


def _by_kind(body):
    """Returns all nodes of some statements, by their classes."""
    nodes = collections.defaultdict(list)
    for statement in body:
        for node in ast.walk(statement):
            nodes[type(node)].append(node)
    return nodes


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
    return isinstance(node, ast.Call) and _last_name(node.func) in ("len", "shape", "size")


def _is_of_kind(node):
    """Returns true if a condition is only about a value's type, its attributes, or whether it is None."""
    node = _unguarded(node)
    match node:
        case ast.BoolOp(_, values):
            return all(map(_is_of_kind, values))
        case ast.UnaryOp(ast.Not(), operand):
            return _is_of_kind(operand)
        case ast.Compare(_, [ast.Is() | ast.IsNot()], [ast.Constant(None)]):
            return True
        case ast.Compare(left, [_], [right]):
            return _is_class(left) or _is_class(right)
        case ast.Call():
            return _called(node)[0] in _KINDS - {"type"}
    return False


def _is_class(node):
    node = _unguarded(node)
    if isinstance(node, ast.Attribute) and node.attr in ("__name__", "__class__"):
        return node.attr == "__class__" or _is_class(node.value)
    return _called(node)[0] == "type"


def _difference_in(node):
    """Returns the difference `a - b` in a distance, `abs(a - b)` or `(a - b) ** 2`; None if a node is none."""
    match _unguarded(node):
        case ast.BinOp(inner, ast.Pow(), ast.Constant(2)):
            pass
        case ast.Call() as call:
            name, arguments = _called(call)
            if name.rpartition(".")[2] not in _DISTANCES or len(arguments) != 1:
                return None
            inner = arguments[0]
        case _:
            return None
    inner = _unguarded(inner)
    return inner if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Sub) else None


def _is_display(node):
    """Returns true if a node is a literal of items or of characters."""
    return isinstance(node, (ast.List, ast.Tuple, ast.Set, ast.Dict)) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )


def _denies(statement):
    """Returns true if a statement is an assertion of a constant, such as `assert False`."""
    return isinstance(statement, ast.Assert) and isinstance(statement.test, ast.Constant)


def _sets_flag(statement):
    """Returns true if a statement notes or returns a truth value, such as `ok = False`."""
    match statement:
        case ast.Assign([ast.Name()], ast.Constant(bool())) | ast.Return(ast.Constant(bool())):
            return True
    return False


def _is_distance(node):
    """Returns true if a node is `abs(a - b)`, whose order with a number is a truth value or an array."""
    node = _unguarded(node)
    return _difference_in(node) is not None and _called(node)[0] == "abs"


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
        for inner in _bodies(statement):
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
        if not isinstance(node, _COMPREHENSIONS) and not (without_kinds and _is_of_kind(node)):
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
