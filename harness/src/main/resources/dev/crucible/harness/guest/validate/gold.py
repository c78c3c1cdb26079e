"""Examines the gold code of a sub-step or task: its contradictions to the problem, its mutants, and degenerate answers.

Runs with these names bound:

    gold          the sub-step's gold code
    header        its function_header, a signature with a docstring; of a task, only the name counts
    return_line   its return_line, or None
    most          the largest number of mutants
    seed          an int, the seed of the choice of mutants
    alike         the source of `degenerate.py`
    task          whether this is a task, which has no fields for a header and a return line

and prints one JSON object: {"flaws": [sentence, ...], "mutants": [{"change": ..., "code": ...}, ...],
"possible": the number of changes that the code has, "degenerates": [{"answer": ..., "code": ...}, ...]}.

A mutant is the gold code with one change such as a person makes by mistake: another operator or
comparison, a constant one off, a negated condition, a function's sibling, a statement left out.
Parts that a test cannot see are not changed: docstrings, annotations, error messages, default
values (they are in the header, which the model is given), tolerances, and limits of iterations.

A degenerate answer returns the same value for every input, and no test should pass with it.
"""

import ast
import copy
import json
import random

ARITHMETIC = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}

COMPARISONS = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}

SIBLINGS = {
    "sin": "cos",
    "cos": "sin",
    "tan": "sin",
    "sinh": "cosh",
    "cosh": "sinh",
    "exp": "expm1",
    "expm1": "exp",
    "log": "log1p",
    "log1p": "log",
    "sqrt": "abs",
    "min": "max",
    "max": "min",
    "minimum": "maximum",
    "maximum": "minimum",
    "argmin": "argmax",
    "argmax": "argmin",
    "sum": "mean",
    "mean": "sum",
    "prod": "sum",
    "cumsum": "cumprod",
    "floor": "ceil",
    "ceil": "floor",
    "real": "imag",
    "imag": "real",
    "eigh": "eigvalsh",
    "hstack": "vstack",
    "vstack": "hstack",
    "zeros": "ones",
    "ones": "zeros",
    "triu": "tril",
    "tril": "triu",
    "any": "all",
    "all": "any",
    "conj": "real",
    "conjugate": "real",
}

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

BUILTIN_SIBLINGS = {"min": "max", "max": "min", "sum": "max", "any": "all", "all": "any"}

# A float of this size or less is a tolerance or a guard against division by zero.
TOLERANCE = 1e-6

# A loop with this number of iterations or more ends before the last one, or does not converge.
MANY = 50


# The values that degenerate answers return, by their names.
CONSTANTS = {
    "an empty array": "np.zeros((0, 1))",
    "an empty list": "[]",
    "zero": "0.0",
    "one": "1.0",
    "NaN": "np.nan",
    "None": "None",
    "the first argument": "arguments[0]",
}

# Those of tasks, whose functions return strings and truth values more often than arrays.
TASK_CONSTANTS = {
    "an empty list": "[]",
    "an empty string": "''",
    "zero": "0",
    "one": "1",
    "True": "True",
    "False": "False",
    "None": "None",
    "the first argument": "arguments[0]",
}

# The values that replace each number of gold's result, by their names.
FILLS = {"zeros": "0.0", "ones": "1.0", "NaNs": "_numpy.nan"}


class Mutation:
    """A change of one node of a tree. `code` makes the change, reads the tree, and takes the change back."""

    def __init__(self, node, field, position, value, change):
        self.node = node
        self.field = field
        self.position = position
        """The place of `value` in the field, from 0, if the field is a list; otherwise None."""
        self.value = value
        self.change = change

    def code(self, tree):
        before = self.put(self.value)
        try:
            return ast.unparse(ast.fix_missing_locations(tree))
        finally:
            self.put(before)

    def put(self, value):
        if self.position is None:
            before = getattr(self.node, self.field)
            setattr(self.node, self.field, value)
        else:
            items = getattr(self.node, self.field)
            before = items[self.position]
            items[self.position] = value
        return before

    def described(self):
        line = getattr(self.node, "lineno", 0)
        return f"line {line}: {self.change}" if line else self.change


def mutable_nodes(tree):
    """Returns the nodes that tests can see, in the order of the code."""
    hidden = set()
    for node in ast.walk(tree):
        for part in hidden_parts(node):
            hidden.update(id(inner) for inner in ast.walk(part))
    nodes = [node for node in ast.walk(tree) if id(node) not in hidden]
    return sorted(nodes, key=lambda node: getattr(node, "lineno", 0))


def hidden_parts(node):
    if isinstance(node, DEFINITIONS):
        parts = [*node.decorator_list, getattr(node, "returns", None), getattr(node, "args", None)]
        if ast.get_docstring(node, clean=False) is not None:
            parts.append(node.body[0])
    elif isinstance(node, ast.AnnAssign):
        parts = [node.annotation]
    elif isinstance(node, ast.Raise):
        parts = [node]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant):
        parts = [node.operand]  # A number such as -1 has one change: to 1.
    elif isinstance(node, ast.For) and caps_iterations(node.iter):
        parts = [node.iter]
    else:
        parts = []
    return [part for part in parts if part is not None]


def caps_iterations(iterable):
    """Returns True for a range such as `range(500)`, which limits an iteration that converges earlier."""
    return (
        isinstance(iterable, ast.Call)
        and isinstance(iterable.func, ast.Name)
        and iterable.func.id == "range"
        and len(iterable.args) == 1
        and isinstance(iterable.args[0], ast.Constant)
        and isinstance(iterable.args[0].value, int)
        and iterable.args[0].value >= MANY
    )


def symbol(operator):
    """Returns the text of an operator."""
    if isinstance(operator, ast.cmpop):
        node = ast.Compare(ast.Name("a"), [operator], [ast.Name("b")])
    else:
        node = ast.BinOp(ast.Name("a"), operator, ast.Name("b"))
    return ast.unparse(node)[1:-1].strip()


def mutations(node):
    """Yields the changes of a node."""

    def to(field, value, change, position=None):
        return Mutation(node, field, position, value, change)

    if isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in ARITHMETIC:
        other = ARITHMETIC[type(node.op)]()
        yield to("op", other, f"{symbol(node.op)} became {symbol(other)}")
    elif isinstance(node, ast.Compare):
        for position, operator in enumerate(node.ops):
            for kind in COMPARISONS[type(operator)]:
                change = f"{symbol(operator)} became {symbol(kind())}"
                yield to("ops", kind(), change, position)
    elif isinstance(node, ast.BoolOp):
        if isinstance(node.op, ast.And):
            yield to("op", ast.Or(), "and became or")
        else:
            yield to("op", ast.And(), "or became and")
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield to("op", ast.UAdd(), "a minus sign was left out")
    elif isinstance(node, ast.Constant):
        value = other_constant(node.value)
        if value is not None:
            yield to("value", value, f"{node.value!r} became {value!r}")
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        if not isinstance(node.test, ast.Constant):
            yield to("test", ast.UnaryOp(ast.Not(), node.test), "a condition was negated")
    elif isinstance(node, ast.Attribute) and node.attr in SIBLINGS:
        yield to("attr", SIBLINGS[node.attr], f"{node.attr} became {SIBLINGS[node.attr]}")
    elif isinstance(node, ast.Name) and node.id in BUILTIN_SIBLINGS:
        other = BUILTIN_SIBLINGS[node.id]
        yield to("id", other, f"{node.id} became {other}")
    elif isinstance(node, ast.Return) and node.value is not None:
        yield to("value", ast.Constant(None), "None was returned")
    for field in ("body", "orelse"):
        statements = getattr(node, field, None)
        for position, statement in enumerate(statements if isinstance(statements, list) else ()):
            if is_effect(statement):
                change = f"left out: {ast.unparse(statement).splitlines()[0]}"
                yield Mutation(node, field, position, ast.Pass(), change)


def other_constant(value):
    """Returns a similar value, or None if there is none that a test should distinguish."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        if value == 0.0:
            return 1.0
        return value * 1.1 if abs(value) > TOLERANCE else None
    return -value if isinstance(value, complex) else None


def is_effect(statement):
    if isinstance(statement, ast.Assign):
        return any(isinstance(t, (ast.Subscript, ast.Attribute)) for t in statement.targets)
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Call)
    return isinstance(statement, ast.AugAssign)


def mutants(code, most, seed):
    """Returns at most `most` mutants, spread over the code, and the number of changes that the code has."""
    tree = ast.parse(code)
    possible = [mutation for node in mutable_nodes(tree) for mutation in mutations(node)]
    seen = {ast.unparse(tree)}
    chosen = {}
    for place in random.Random(seed).sample(range(len(possible)), len(possible)):
        if len(chosen) == most:
            break
        mutant = possible[place].code(tree)
        if mutant not in seen:
            seen.add(mutant)
            chosen[place] = {"change": possible[place].described(), "code": mutant}
    return [chosen[place] for place in sorted(chosen)], len(possible)


def flaws(code, head, last):
    """Returns the contradictions, as clauses to be read after the sub-step's name."""
    try:
        wanted = first_definition(ast.parse(head))
    except SyntaxError as error:
        wanted = first_definition(parsed_with_body(head))
        if wanted is None:
            return [f"its function_header is no Python ({error.msg})"]
    if wanted is None:
        return ["its function_header defines no function or class"]
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        return [f"its ground_truth_code is no Python ({error.msg}, line {error.lineno})"]
    own = [node for node in tree.body if getattr(node, "name", None) == wanted.name]
    if not own:
        return [f"its ground_truth_code does not define {wanted.name}, as function_header does"]
    found = list(differences(wanted, own[-1]))
    if last is not None and not returns(tree, last):
        found.append(f"its ground_truth_code has no return such as its return_line: {last.strip()}")
    return found


def task_flaws(code, head):
    """Returns the contradictions of a task, whose header may be made of the name that its tests call."""
    wanted = first_definition(parsed_with_body(head))
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        return [f"its reference code is no Python ({error.msg}, line {error.lineno})"]
    if wanted is None or any(getattr(node, "name", None) == wanted.name for node in tree.body):
        return []
    return [f"its reference code does not define {wanted.name}, which its tests call"]


def parsed_with_body(head):
    """Parses a header that ends with its colon, after adding a body."""
    try:
        return ast.parse(head.rstrip() + "\n    pass")
    except SyntaxError:
        return ast.Module([], [])


def first_definition(tree):
    return next((node for node in tree.body if isinstance(node, DEFINITIONS)), None)


def differences(wanted, own):
    if isinstance(wanted, ast.ClassDef) != isinstance(own, ast.ClassDef):
        yield f"{wanted.name} is a function in one of ground_truth_code and function_header only"
    elif isinstance(wanted, ast.ClassDef):
        methods = {node.name for node in own.body if hasattr(node, "name")}
        for node in wanted.body:
            if hasattr(node, "name") and node.name not in methods:
                yield f"its ground_truth_code lacks the method {node.name} of function_header"
    elif signature(wanted) != signature(own):
        yield (
            f"its ground_truth_code has {wanted.name}{signature(own)},"
            f" its function_header {wanted.name}{signature(wanted)}"
        )


def signature(function):
    """Returns the parameters with their default values, without annotations."""
    arguments = copy.deepcopy(function.args)
    for node in ast.walk(arguments):
        if isinstance(node, ast.arg):
            node.annotation = None
    return f"({ast.unparse(arguments)})"


def returns(tree, line):
    """Returns True if a return statement of the code equals the line, except for whitespace and comments."""
    wanted = normalised(line)
    if wanted is None:
        return True  # A line that is not Python by itself cannot be checked.
    return any(
        ast.unparse(node) == wanted for node in ast.walk(tree) if isinstance(node, ast.Return)
    )


def normalised(line):
    try:
        body = ast.parse("def f():\n    " + line.strip().replace("\n", "\n    ")).body[0].body
    except SyntaxError:
        return None
    return ast.unparse(body[0]) if isinstance(body[0], ast.Return) else None


def degenerates(code, head, source_of_alike, constants):
    """Returns degenerate answers. Those of gold's shape are for functions only: a class's methods call each other."""
    wanted = first_definition(parsed_with_body(head))
    own = [
        node
        for node in ast.parse(code).body
        if wanted and getattr(node, "name", None) == wanted.name
    ]
    if not own:
        return []
    make = constant_class if isinstance(own[-1], ast.ClassDef) else constant_function
    answers = [
        {"answer": answer, "code": make(own[-1], value)} for answer, value in constants.items()
    ]
    if make is constant_function:
        answers += [
            {"answer": answer, "code": filled(code, wanted.name, fill, source_of_alike)}
            for answer, fill in FILLS.items()
        ]
    return answers


def constant_function(node, value):
    return f"import numpy as np\n\n\ndef {node.name}(*arguments, **options):\n    return {value}\n"


def constant_class(node, value):
    methods = [inner.name for inner in node.body if isinstance(inner, ast.FunctionDef)]
    lines = ["import numpy as np", "", "", f"class {node.name}:"]
    for name in dict.fromkeys(["__init__", *methods]):
        result = "None" if name == "__init__" else value
        lines += [f"    def {name}(self, *arguments, **options):", f"        return {result}", ""]
    return "\n".join(lines)


def filled(code, name, fill, source_of_alike):
    return (
        f"{code}\n\n\n{source_of_alike}\n\n_gold = {name}\n\n\n"
        f"def {name}(*arguments, **options):\n"
        f"    return _alike(_gold(*arguments, **options), {fill})\n"
    )


def examined(code, head, last, most_mutants, random_seed, source_of_alike, is_task):
    found = task_flaws(code, head) if is_task else flaws(code, head, last)
    constants = TASK_CONSTANTS if is_task else CONSTANTS
    try:
        chosen, possible = mutants(code, most_mutants, random_seed)
        answers = degenerates(code, head, source_of_alike, constants)
    except SyntaxError:
        chosen, possible, answers = [], 0, []
    return {"flaws": found, "mutants": chosen, "possible": possible, "degenerates": answers}


print(json.dumps(examined(gold, header, return_line, most, seed, alike, task)))  # noqa: F821
