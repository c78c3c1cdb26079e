"""Support for what a script has beside its functions: a file, a main part, and lines for notebooks only.

Loaded in each context, and by the audit's driver in CPython, so that both run a sample in the same way.
"""

import ast
import re
import types

_compile = compile
_exec = exec
_walk = ast.walk
# Taken before the attribute is guarded, as in `errors`.
_code_of = types.FrameType.__dict__["f_code"].__get__
_If, _Module, _Name, _Constant = ast.If, ast.Module, ast.Name, ast.Constant

_MAIN = "__main__"
_MODULE = "<module>"


def set_up(names, filename, source, directory):
    """Gives a sample a file name, and makes its source available to `inspect`, although there is no file.

    The source is returned by a method of a dictionary, from which no module of the runtime can be reached.
    """
    names["__file__"] = f"{directory}/{filename}"
    names["__loader__"] = types.SimpleNamespace(get_source={_MAIN: source}.get)


def run(execute, names, filename, source):
    """Calls `execute()`, which runs a sample in the namespace `names`.

    An exit or an error in the sample's main part, an `if __name__ == "__main__":` at the top level, ends only that
    part. The code after it runs.
    """
    try:
        execute()
        return
    except BaseException as error:
        rest = after_main_part(error, filename, source)
        if rest is None:
            raise
    run_rest(rest, names, filename, source)


def run_rest(rest, names, filename, source):
    """Runs the code after a main part that `after_main_part` has returned; it may have main parts itself."""
    while rest is not None:
        try:
            _exec(rest, names)
            return
        except BaseException as error:
            rest = after_main_part(error, filename, source)
            if rest is None:
                raise


def compiled(filename, source):
    """Returns the code of a source, in which lines for notebooks only (`%matplotlib inline`, `!pip ...`) do nothing."""
    source.encode()  # Lone surrogates are an error, as in CPython's `compile`; GraalPy's takes them.
    return _compile(_parsed(filename, source), filename, "exec", dont_inherit=True, optimize=0)


def rewritten(filename, source, rewriters):
    """Returns the code of a source that one of `rewriters` has rewritten; None if none has.

    Each rewriter is called with the source and a function that parses it, since most need only look at the text.
    """
    for rewrite in rewriters:
        tree = rewrite(source, lambda: _parsed(filename, source))
        if tree is not None:
            return _compile(tree, filename, "exec", dont_inherit=True, optimize=0)
    return None


def failed_import(error, filename, source, other_sources):
    """Returns the name of the module that an import statement did not find; "" if that is not the error.

    The line that raised the error must be an import statement of the module. Code that raises such an error itself has
    failed for another reason.
    """
    name = error.name if isinstance(error, ModuleNotFoundError) else None
    if type(name) is not str:
        return ""
    place, line = _innermost(error)
    lines = (source if place == filename else other_sources.get(place, "")).splitlines()
    statement = lines[line - 1] if 0 < line <= len(lines) else ""
    top = re.escape(name.partition(".")[0])
    imports = re.search(rf"(?:^|[;:])\s*(?:from\s+{top}\b|import\b[^;#]*\b{top}\b)", statement)
    return name if imports else ""


def _innermost(error):
    """Returns the file name and the line where an exception was raised, leaving out the import system."""
    place = ("", 0)
    frame = error.__traceback__
    while frame is not None:
        name = _code_of(frame.tb_frame).co_filename
        if not name.startswith("<frozen"):
            place = (name, frame.tb_lineno)
        frame = frame.tb_next
    return place


def after_main_part(error, filename, source):
    """Returns the code after the main part in which an exception was raised; None if it was raised elsewhere.

    MemoryError and SystemError, which the engine's failures are, end a sample wherever they are raised. Lines keep
    their numbers.
    """
    if not isinstance(error, (SystemExit, Exception)) or isinstance(
        error, (MemoryError, SystemError)
    ):
        return None
    line = _line_of_module(error, filename)
    if not line:
        return None
    nodes = _parsed(filename, source).body
    for position, node in enumerate(nodes):
        if node.lineno <= line <= node.end_lineno:
            if not _is_main_part(node):
                return None
            following = _Module(nodes[position + 1 :], [])
            return _compile(following, filename, "exec", dont_inherit=True, optimize=0)
    return None


def _line_of_module(error, filename):
    """Returns the line at the top level of `filename` from which an exception came; 0 if there is none."""
    frame = error.__traceback__
    while frame is not None:
        code = _code_of(frame.tb_frame)
        if code.co_filename == filename and code.co_name == _MODULE:
            return frame.tb_lineno
        frame = frame.tb_next
    return 0


def _is_main_part(node):
    if not isinstance(node, _If):
        return False
    parts = list(_walk(node.test))
    return any(isinstance(part, _Name) and part.id == "__name__" for part in parts) and any(
        isinstance(part, _Constant) and part.value == _MAIN for part in parts
    )


def _parsed(filename, source):
    """Returns the tree of a source, leaving out lines for notebooks only."""
    while True:
        try:
            return _compile(source, filename, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        except SyntaxError as error:
            other = _without_magic(source, error.lineno or 0)
            if other is None:
                raise
            source = other


def _without_magic(source, number):
    """Returns the source with one line for notebooks made a comment; None if the line is not of that kind."""
    lines = source.split("\n")
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    text = line.lstrip()
    if text[:1] not in ("%", "!"):
        return None
    lines[number - 1] = line[: len(line) - len(text)] + "pass  # " + text
    return "\n".join(lines)
