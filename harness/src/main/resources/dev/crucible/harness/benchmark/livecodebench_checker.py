"""Compares outputs as `grade_stdio` and `grade_call_based` of LiveCodeBench's `testing_util.py` do (MIT License)."""


def stripped_lines(text):
    return [line.strip() for line in text.strip().split("\n")]


def decimals(line):
    """Returns the numbers of a line; None if a word is no number."""
    # Not earlier, and in a context of its own: a program may have changed both.
    from decimal import Context, Decimal, InvalidOperation

    own = Context(traps=[InvalidOperation])
    try:
        return [Decimal(word, own) for word in line.split()]
    except InvalidOperation:
        return None


def same_output(printed, expected):
    """Returns true if the lines are equal without white space around them, or hold equal numbers."""
    lines, others = stripped_lines(printed), stripped_lines(expected)
    if len(lines) != len(others):
        return False
    for line, other in zip(lines, others, strict=True):
        if line != other:
            numbers = decimals(line)
            if numbers is None or numbers != decimals(other):
                return False
    return True


def same_result(result, expected):
    """Returns true if the values are equal. A tuple counts as a list, since JSON has none."""
    return (list(result) if isinstance(result, tuple) else result) == expected


def shown(value):
    """Returns the start of a value's text for a message. A value of the sample's can lack one."""
    try:
        return f"{value!r:.200}"
    except Exception:
        return "a value that cannot be shown"
