"""Writes the tests of a task of HumanEval+ or MBPP+, as Python sources that need nothing but the sample.

Runs after the task's canonical solution, in the same namespace. The rules, and the tables of tasks whose inputs JSON
cannot hold or whose outputs are compared in another way, are those of the package `evalplus` 0.3.1 (Apache License
2.0): `eval/__init__.py`, `eval/_special_oracle.py` and `data/mbpp.py`.
"""

import base64
import copy
import json
import math
import zlib

# Tasks of MBPP+ in whose inputs lists of JSON stand for tuples.
ARGUMENTS_ARE_TUPLES = frozenset(
    [2, 116, 132, 143, 222, 261, 273, 394, 399, 421, 424, 429, 470, 560, 579, 596, 616, 630, 726, 740, 744, 809]
)  # fmt: skip
ITEMS_ARE_TUPLES = frozenset(
    [63, 64, 70, 94, 120, 237, 272, 299, 400, 409, 417, 438, 473, 614, 780]
)
FIRST_HAS_TUPLES = frozenset([75, 413, 444, 753])
SECOND_IS_TUPLE = frozenset([106, 750])
FIRST_IS_TUPLE = frozenset([250, 405, 446, 617, 720, 763, 808])
TUPLES_OF_TUPLES = frozenset([259, 401, 445])
ALL_ARE_TUPLES = frozenset([580, 615, 791])

OUTPUTS_ARE_SETS = frozenset(
    [
        "similar_elements",
        "find_char_long",
        "common_in_nested_lists",
        "extract_singly",
        "larg_nnum",
        "intersection_array",
        "find_dissimilar",
        "Diff",
    ]
)
OUTPUTS_ARE_THERE = frozenset(["check_str", "text_match_three", "text_starta_endb"])

FLOAT_TOLERANCE = 1e-6

# The message of a test, its first lines, and its last lines: for outputs without a tolerance, with a tolerance from an
# input on, and for roots.
SHOWN = 'f"input {index + 1} of {len(inputs)}: {shown(tuple(inputs[index]))} gave {shown(output)}"'
BEGIN = """\
def shown(value):
    try:
        return f"{value!r:.200}"
    except Exception:  # A value of the sample's can lack a text.
        return "a value that cannot be shown"


"""
EXACT = """\
    assert {exact}, {shown}
"""
CLOSE = """\
    if index < {first} or {exact}:
        assert {exact}, {shown}
    else:
        assert type(output) is type(outputs[index]), {shown}
        assert not isinstance(output, (list, tuple)) or len(output) == len(outputs[index]), {shown}
        assert np.allclose(output, outputs[index], rtol=1e-07, atol={tolerance!r}), {shown}
"""
ROOT = """\
    root = float(output)
    terms = [factor * math.pow(root, power) for power, factor in enumerate(polynomials[index])]
    assert abs(sum(terms)) <= {tolerance!r}, {shown}
"""


def arguments_of(task, arguments):
    """Returns the arguments of a call of a task of MBPP+, from those that JSON can hold."""

    def tuples(items):
        return [tuple(item) for item in items]

    def all_tuples(item):
        return tuple(map(all_tuples, item)) if isinstance(item, list) else item

    if task in ARGUMENTS_ARE_TUPLES:
        return tuples(arguments)
    if task in ITEMS_ARE_TUPLES:
        return [tuples(argument) for argument in arguments]
    if task in FIRST_HAS_TUPLES:
        return [tuples(arguments[0]), arguments[1]]
    if task in SECOND_IS_TUPLE:
        return [arguments[0], tuple(arguments[1])]
    if task == 115:
        return [[set(item) if isinstance(item, list) and item else {} for item in arguments[0]]]
    if task == 124:
        return [float(arguments[0]), complex(arguments[1])]
    if task in FIRST_IS_TUPLE:
        return [tuple(arguments[0]), arguments[1]]
    if task in TUPLES_OF_TUPLES:
        return [tuple(tuples(argument)) for argument in arguments]
    if task == 278:
        return [tuple(tuple(item) if isinstance(item, list) else item for item in arguments[0])]
    if task == 307:
        return [tuple(arguments[0]), arguments[1], arguments[2]]
    if task == 722:
        return [{key: tuple(value) for key, value in arguments[0].items()}, *arguments[1:]]
    if task == 252:
        return [complex(arguments[0])]
    if task in ALL_ARE_TUPLES:
        return all_tuples(arguments)
    return arguments


def surface_area(base_edge, height):
    """Returns another result that counts for Mbpp/581: `height` is that of the pyramid."""
    slant_height = math.sqrt((base_edge / 2) ** 2 + height**2)
    return round(base_edge**2 + 4 * (base_edge * slant_height) / 2)


def digit_distance(first, second):
    """Returns another result that counts for Mbpp/558: the shorter number is filled with zeros."""
    first, second = str(first), str(second)
    length = max(len(first), len(second))
    pairs = zip(first.zfill(length), second.zfill(length), strict=True)
    return sum(abs(int(one) - int(other)) for one, other in pairs)


def is_floats(value):
    """Returns true if outputs like this are compared with a tolerance."""
    if isinstance(value, (list, tuple)) and value:
        return all(isinstance(item, float) for item in value)
    return isinstance(value, float)


def literal(value):
    """Returns an expression for a value, of which each evaluation makes a new one."""
    kind = type(value)
    if value is None or kind in (bool, str, bytes):
        return repr(value)
    if kind is int:
        return repr(value) if abs(value) < 1 << 64 else hex(value)  # Long decimals are refused.
    if kind is float:
        if math.isfinite(value):
            return repr(value)
        return "(1e999 - 1e999)" if math.isnan(value) else "1e999" if value > 0 else "-1e999"
    if kind is complex:
        return f"complex({literal(value.real)}, {literal(value.imag)})"
    if kind is dict:
        pairs = [f"{literal(key)}: {literal(item)}" for key, item in value.items()]
        return "{" + ", ".join(pairs) + "}"
    if kind in (list, tuple, set, frozenset):
        items = ", ".join(map(literal, value))
        if kind is list:
            return f"[{items}]"
        if kind is tuple:
            return f"({items},)" if value else "()"
        return f"{kind.__name__}([{items}])"
    if isinstance(value, (int, float, str, dict, list, tuple)):  # Such as a Counter.
        return literal(_builtin(value))
    raise TypeError(f"the canonical solution returns a {kind.__name__}")


def _builtin(value):
    for kind in (bool, int, float, str, dict, list, tuple):
        if isinstance(value, kind):
            return kind(value)
    raise AssertionError


def test_of(dataset, name, inputs, outputs, tolerance):
    """Returns the source of a test that calls the sample's function with all inputs."""
    exact = "output == outputs[index]"
    lines = []
    if dataset == "mbpp":
        if name == "are_equivalent":
            exact = "(output == outputs[index] or True)"
        elif name == "sum_div":
            exact = "(output == outputs[index] or output == 0)"
        elif name == "surface_Area":
            lines.append(f"others = {literal([surface_area(*given) for given in inputs])}")
            exact = f"(output == outputs[index] or abs(output - others[index]) <= {tolerance!r})"
        elif name == "digit_distance_nums":
            lines.append(f"others = {literal([digit_distance(*given) for given in inputs])}")
            exact = "(output == outputs[index] or output == others[index])"
        elif name in OUTPUTS_ARE_SETS:
            exact = "set(output) == set(outputs[index])"
        elif name in OUTPUTS_ARE_THERE:
            outputs = [output is not None for output in outputs]
            exact = "(output if isinstance(output, bool) else output is not None) == outputs[index]"
    floats = [index for index, output in enumerate(outputs) if is_floats(output)]
    first = 0 if tolerance else floats[0] if floats else len(outputs)
    facts = {
        "exact": exact,
        "first": first,
        "tolerance": tolerance if tolerance or name == "find_zero" else FLOAT_TOLERANCE,
        "shown": SHOWN,
    }
    if dataset == "humaneval" and name == "find_zero":
        lines.append("import math")
        lines.append(f"polynomials = {literal([given[0] for given in inputs])}")
        end = ROOT
    elif first == len(outputs):
        end = EXACT
    else:
        lines.append("import numpy as np")
        end = CLOSE
    return BEGIN + "\n".join(
        [
            *lines,
            f"inputs = {literal(inputs)}",
            f"outputs = {literal(outputs)}",
            "for index in range(len(inputs)):",
            f"    output = {name}(*inputs[index])",
            end.format(**facts),
        ]
    )


def print_tests(dataset, task, name, base, plus, tolerance):
    """Prints the tests: that of the original benchmark's inputs, and that of the additional inputs, if there are any.

    `base` and `plus` are JSON arrays of arrays of arguments, `tolerance` is a number in JSON.
    """
    function = globals()[name]
    tests = []
    for text in (base, plus):
        inputs = json.loads(text)
        if dataset == "mbpp":
            inputs = [arguments_of(int(task.rpartition("/")[2]), given) for given in inputs]
        if inputs:
            outputs = [function(*copy.deepcopy(given)) for given in inputs]
            tests.append(test_of(dataset, name, inputs, outputs, json.loads(tolerance)))
    print(base64.b64encode(zlib.compress(json.dumps(tests).encode())).decode())
