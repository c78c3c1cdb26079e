"""What a script has beside its functions: a file, a main part, and lines that only a notebook understands.

Loaded in each context, and by the audit's driver in CPython, so that both take the same of a sample.
"""

import ast
import re
import types

_compile = compile
_exec = exec
_walk = ast.walk
_If, _Module, _Name, _Constant = ast.If, ast.Module, ast.Name, ast.Constant

_MAIN = "__main__"
_MODULE = "<module>"


def set_up(names, filename, source, folder):
    """Gives a sample the name of a file, and its own source to whoever asks for it: there is no file.

    The source is handed out by a method of a dictionary, through which nobody finds a module of ours.
    """
    names["__file__"] = f"{folder}/{filename}"
    names["__loader__"] = types.SimpleNamespace(get_source={_MAIN: source}.get)


def run(execute, names, filename, source):
    """Calls `execute()`, which runs a sample in the namespace `names`.

    An exit or an error in its main part, an `if __name__ == "__main__":` at the top level, ends only that part.
    """
    try:
        execute()
        return
    except BaseException as error:
        rest = _after_main_part(error, filename, source)
        if rest is None:
            raise
    while rest is not None:
        try:
            _exec(rest, names)
            return
        except BaseException as error:
            rest = _after_main_part(error, filename, source)
            if rest is None:
                raise


def compiled(filename, source):
    """The code of a source; lines that only a notebook understands (`%matplotlib inline`, `!pip ...`) do nothing."""
    source.encode()  # CPython's `compile` refuses half surrogates so; GraalPy's takes them.
    return _compile(_parsed(filename, source), filename, "exec", dont_inherit=True, optimize=0)


def rewritten(filename, source, rewriters):
    """The code of a source for which one of `rewriters` has another tree; None if none has.

    Each is called with the source and a function that parses it: most need no more than a look at the text.
    """
    for rewrite in rewriters:
        tree = rewrite(source, lambda: _parsed(filename, source))
        if tree is not None:
            return _compile(tree, filename, "exec", dont_inherit=True, optimize=0)
    return None


def failed_import(error, filename, source, other_sources):
    """The name of the module that an import statement did not find; "" if that is not what happened.

    The statement must be there: whoever raises such an error by hand has failed for another reason.
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
    """Where an exception was raised, leaving out the import system: the file's name and the line."""
    place = ("", 0)
    frame = error.__traceback__
    while frame is not None:
        name = frame.tb_frame.f_code.co_filename
        if not name.startswith("<frozen"):
            place = (name, frame.tb_lineno)
        frame = frame.tb_next
    return place


def _after_main_part(error, filename, source):
    """The code that follows the main part in which an exception was raised; None if it was raised elsewhere.

    The end of memory and of the engine are nobody's to pass over. Lines keep their numbers.
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
    """The line at the top level of `filename` from which the exception came; 0 if there is none."""
    frame = error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code
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
    """The tree of a source, lines of a notebook left out."""
    while True:
        try:
            return _compile(source, filename, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        except SyntaxError as error:
            other = _without_magic(source, error.lineno or 0)
            if other is None:
                raise
            source = other


def _without_magic(source, number):
    """The source with a line of a notebook made a comment; None if that line is none."""
    lines = source.split("\n")
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    text = line.lstrip()
    if text[:1] not in ("%", "!"):
        return None
    lines[number - 1] = line[: len(line) - len(text)] + "pass  # " + text
    return "\n".join(lines)
