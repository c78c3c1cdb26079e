"""Compares outputs as APPS does (MIT License): `run_test` of its `eval/testing_util.py`."""


def floats(lines):
    """Returns the lines as numbers; None if one is no number."""
    try:
        return [float(line) for line in lines]
    except ValueError:
        return None


def close(one, other):
    """Returns true if `np.allclose` does for two numbers."""
    return one == other or abs(one - other) <= 1e-8 + 1e-5 * abs(other) < float("inf")


def all_close(numbers, others):
    if numbers is None or others is None or len(numbers) != len(others):
        return False
    return all(map(close, numbers, others))


def rounded(sets):
    """Returns sets of rounded numbers; None if a word is no number."""
    try:
        return {frozenset(round(float(word), 3) for word in words) for words in sets}
    except (ValueError, OverflowError):
        return None


def same_output(printed, expected):
    """Returns true if one of APPS' comparisons holds, from equal lines to equal sets of words."""
    lines = printed.splitlines()
    for text in ("\n".join(lines), "\n".join([line.strip() for line in lines])):
        if text.strip() == expected.strip():
            return True
    if lines == [expected]:
        return True
    wanted = [line.strip() for line in expected.split("\n") if line]
    if wanted == lines:
        return True
    lines = [line for line in lines if line]
    if wanted == lines:
        return True
    numbers, others = floats(lines), floats(wanted)
    if all_close(numbers, others):
        return True
    words = {frozenset(line.split()) for line in lines if line.split()}
    wanted_words = {frozenset(line.split()) for line in wanted}
    if words == wanted_words:
        return True
    few = rounded(words)
    return few is not None and few == rounded(wanted_words)


def integer_keys(value):
    """Returns a dict with numbers as keys, which JSON writes as strings; raises ValueError if they are none."""
    return {int(key): item for key, item in value.items()}


def with_integer_keys(given, expected):
    """Returns arguments and result, in which a dict in the first place has integers as keys if it can."""
    try:
        if isinstance(given, list) and given and isinstance(given[0], dict):
            given = [integer_keys(given[0])]
    except ValueError:
        pass
    try:
        if isinstance(expected, dict):
            expected = [integer_keys(expected)]
        elif isinstance(expected, list) and expected and isinstance(expected[0], dict):
            expected = [integer_keys(expected[0])]
    except ValueError:
        pass
    return given, expected


def same_result(result, expected):
    """Returns true if the values are equal, or `expected` is a list of the value. A tuple counts as a list."""
    value = list(result) if isinstance(result, tuple) else result
    if value == expected:
        return True
    if not isinstance(expected, list) or not expected:
        return False
    if value == expected[0]:
        return True
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return [list(item) for item in value] == expected[0]
    return False


def shown(value):
    """Returns the start of a value's text for a message. A value of the sample's can lack one."""
    try:
        return f"{value!r:.200}"
    except Exception:
        return "a value that cannot be shown"
