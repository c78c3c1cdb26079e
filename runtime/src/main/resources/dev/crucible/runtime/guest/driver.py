"""The guest's side of Crucible's runtime: runs a request's sections one by one and tells what came of each.

Loaded once in each context, before any sample. The host calls the functions of this module by name; a sample never
gets a reference to it, and the frames of this module show it nothing.
"""

import builtins
import contextlib
import importlib
import linecache
import math
import sys
import types

import numpy as np
from _crucible import denials, errors, frames, judge, policy, scripts, state, vacuity

_exec = exec

_MAIN = "__main__"
_MISSING = object()
_PREPARED_TESTS = 4096

_stdout = sys.stdout
_stderr = sys.stderr
_prepared = {}


class Stopped(BaseException):
    """Raised in a sample that is to end; not an Exception, so that `except Exception` lets it pass."""


class _Request:
    """What belongs to one request."""

    def __init__(self):
        self.module = types.ModuleType(_MAIN)
        self.module.__builtins__ = builtins
        self.names = self.module.__dict__
        self.given = {}
        self.tested = {}
        self.shown = {}
        self.has_sample = False
        self.sources = {}


_request = None
_host = None
_vacuous_passes = False
_names_shared = False

stopped = Stopped("stopped")

# Of guest modules that take part: what is called as a sample begins, before each test, and between requests.
_sample_begins = ()
_test_begins = ()
_request_ends = ()
_rewriters = ()

# The host's: `is_plain(value)` tells values of which no part answers for itself, and
# `compare(function, values, options, truth)` answers for a function that compares, or returns None.
is_plain = None
compare = None


def connect(host, vacuous_passes, names_shared):
    """Keeps the host's functions, `host.verify()` and `host.knows(kind)`, and how tests are run.

    That is whether one may compare nothing, and whether the sample is shown the names of its tests.
    """
    global _host, _vacuous_passes, _names_shared
    _host = host
    _vacuous_passes = vacuous_passes
    _names_shared = names_shared


def attend(names):
    """Keeps the functions by which guest modules of these names hear of how a request goes on.

    `sample_begins(filename, names)` is called before a sample runs in the namespace `names`, `test_begins()` before each
    test, `request_ends()` after each request. `rewrite(source, parse)` may return another tree for set-up code or a
    sample, or None. They are kept here, so that nobody exchanges them.
    """
    global _sample_begins, _test_begins, _request_ends, _rewriters
    modules = [vars(sys.modules[name]) for name in names]

    def offered(name):
        return tuple(module[name] for module in modules if name in module)

    _sample_begins = offered("sample_begins")
    _test_begins = offered("test_begins")
    _request_ends = offered("request_ends")
    _rewriters = offered("rewrite")


def renew_stopped():
    """Makes a new `stopped` when one was raised: that one remembers where, and there hangs all that the sample made."""
    global stopped
    stopped = Stopped("stopped")
    return stopped


def answers():
    """Takes a `Stopped` that is still on its way, and checks that the interpreter works."""
    try:
        total = 0
        for number in range(64):
            total += number
        return total == 2016
    except Stopped:
        return False


def load(names):
    """Imports modules that a request's code names, before it runs; returns how many modules were loaded by that."""
    before = len(sys.modules)
    missing = [name for name in names if name not in sys.modules]
    if missing:
        # SciPy imports it, to know its types in arguments.
        sys.modules["ctypes"] = denials.ctypes
        for name in missing:
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        for name in ("ctypes", *denials.BELOW_POOLS):
            sys.modules.pop(name, None)
        policy.seal_loaded(_host)
        state.loaded()
    return len(sys.modules) - before


def begin():
    """Makes a fresh `__main__`, with what a script starts with and nothing else, and the streams as they were."""
    global _request
    _request = _Request()
    sys.modules[_MAIN] = _request.module
    if sys.stdout is not _stdout or sys.stderr is not _stderr or _stdout.closed or _stderr.closed:
        _renew_streams()


def _renew_streams():
    global _stdout, _stderr
    if _stdout.closed:
        _stdout = _open_stream(1)
    if _stderr.closed:
        _stderr = _open_stream(2)
    sys.stdout = sys.__stdout__ = _stdout
    sys.stderr = sys.__stderr__ = _stderr


def end():
    """Forgets the request, and with it all that the sample made."""
    global _request
    _request = None
    for hears in _request_ends:
        hears()
    sys.modules.pop(_MAIN, None)
    frames.show_all()


def bind(name, value):
    """Binds a value in the sample's namespace."""
    _request.names[name] = value


def run_setup(filename, source, code):
    """Runs trusted code; what it binds is what tests get under those names. Returns as `run_sample` does."""
    try:
        _execute(filename, source, scripts.rewritten(filename, source, _rewriters) or code)
    except BaseException:
        return _ended(filename, source, trusted=True)
    finally:
        names = _request.names
        given = _request.given
        for name in names:
            if name[:2] != "__":
                given[name] = names[name]
    return None


def run_sample(filename, source, shared_code, code):
    """Runs the sample's source in its namespace.

    The host has compiled it, in two parts if it begins with what many samples share: `shared_code` is None if it does
    not, and `code` if the host could not. Then the whole is compiled here, and that says why.

    What ends the sample's main part (`if __name__ == "__main__":`) ends only that.

    Returns None when it ran to its end, else what stopped it, as a tuple: the exception's type, its message, the
    traceback's text, the innermost line in `filename` (0 when there is none), the name of the module that an import
    did not find ("" when that is not what happened), whether it was an assertion, and the status of an exit (None when
    it was none).
    """
    _request.has_sample = True
    try:
        request = _request
        request.sources[filename] = source
        scripts.set_up(request.names, filename, source, state.folder())
        for hears in _sample_begins:
            hears(filename, request.names)
        other = scripts.rewritten(filename, source, _rewriters)
        if other is not None:
            shared_code, code = None, other

        def execute():
            if shared_code is not None:
                _execute(filename, source, shared_code)
            _execute(filename, source, code)

        if _names_shared:
            execute()
        else:
            scripts.run(execute, request.names, filename, source)
    except BaseException:
        return _ended(filename, source)
    return None


def prepare(filename, source, bindings):
    """Makes ready a test with the names that are bound for it, sorted; returns what `run_test` takes.

    None if it cannot be parsed: running it says why. Called when the set-up code has run and before the sample can, so
    that this module and the parser find all as it was.
    """
    try:
        return _suited(_prepare(filename, source, bindings, False), filename, source, bindings)
    except SyntaxError:
        return None


def _suited(test, filename, source, bindings):
    """The test, or one in which all is verified if what ran before gives a name another meaning than the test takes."""
    given = _request.given
    tested = _request.tested
    if test.own.isdisjoint(given) and all(_means(name, given, tested) for name in test.called):
        return test
    return _prepare(filename, source, sorted(bindings), True)


def _means(name, given, tested):
    """Whether a function's name, such as `np.abs`, leads to what `_GENUINE` has under it."""
    root, _, _ = name.partition(".")
    meaning = tested.get(root, given.get(root, _MISSING))
    return meaning is (np if root in ("np", "numpy") else _MISSING)


def run_test(test, filename, source, names, values, shown):
    """Runs a prepared test, with values bound to names. Returns as `run_sample` does.

    The sample does not see these, unless it is shown others that are equal, under the same names.
    """
    try:
        for hears in _test_begins:
            hears()
        if shown is not None:
            _show(dict(zip(names, shown, strict=True)))
        _test(test, filename, source, dict(zip(names, values, strict=True)))
    except BaseException:
        return _ended(filename, source)
    return None


def tampering(tests):
    """How the sample has changed what these tests use, apart from what the host watches; "" if it has not."""
    request = _request
    names = request.names
    found = names.get("__builtins__")
    if found is not builtins and found is not vars(builtins):
        return "replaced __builtins__"
    for test in tests:
        for name in test.names if test else ():
            if (
                name in names
                and (name in request.given or hasattr(builtins, name))
                and not _is_genuine(name, names[name])
                and names[name] is not request.shown.get(name, _MISSING)
            ):
                return f"gave the name {name}, which its tests use, another meaning"
    return state.tampering()


def _is_genuine(name, value):
    """Whether a name that tests use means what it did, or is NumPy's or math's function of that name."""
    if name in _request.given:
        return value is _request.given[name]
    return any(value is vars(module).get(name) for module in (builtins, np, math))


def flush():
    """Sends on what a sample left in Python's output buffers."""
    for stream in (_stdout, _stderr):
        with contextlib.suppress(ValueError):  # A sample has closed it.
            stream.flush()


def _execute(filename, source, code):
    if code is None:
        code = (
            compile(source, filename, "exec", dont_inherit=True, optimize=0)
            if _names_shared
            else scripts.compiled(filename, source)
        )
    _exec(code, _request.names)


def _prepare(filename, source, bindings, everything_verified):
    key = (filename, source, tuple(bindings), everything_verified)
    if key not in _prepared:
        if len(_prepared) >= _PREPARED_TESTS:
            _prepared.clear()
        _prepared[key] = judge.prepare(
            source,
            filename,
            bindings,
            _GENUINE.keys(),
            everything_verified,
            _vacuous_passes,
            _names_shared,
        )
    return _prepared[key]


def _test(test, filename, source, bindings):
    request = _request
    if test is None:
        judge.prepare(source, filename, bindings)  # Raises what is wrong with it.
    test = _suited(test, filename, source, bindings)
    frames.hide(filename)
    tested = request.tested
    if test.stars:
        starred = _starred(test.stars)
        tested = tested | starred
        if _names_shared:
            _show(starred)
    given = request.given
    names = request.names
    arguments = []
    for name in test.names:
        if name in bindings:
            arguments.append(bindings[name])
        elif name in tested:
            arguments.append(tested[name])
        elif name in given:
            arguments.append(given[name])
        elif name in names and name not in _BUILTIN_NAMES:
            arguments.append(names[name])
        else:
            arguments.append(_builtin(name, test))
    function = types.FunctionType(test.code, names)
    witness = vacuity.Witness(bindings, request.has_sample) if test.watched else None
    found = function(
        _host.verify,
        call,
        _plain,
        _verified,
        _usual,
        locals_of,
        _MISSING,
        _share,
        witness,
        *arguments,
    )
    if found:
        tested = request.tested
        for name in test.bound:
            if name in found:
                tested[name] = found[name]


def _show(named):
    """Binds values in the sample's namespace, over what it has bound there itself."""
    _request.names.update(named)
    _request.shown.update(named)


def _share(found, bound):
    """Shows the sample what its test has bound so far; `found` are the test's names with their values."""
    _show({name: found[name] for name in bound if name in found})


def _starred(modules):
    names = {}
    for module in modules:
        names.update(_public_names(importlib.import_module(module)))
    return names


def _builtin(name, test):
    """What a test means by a builtin's name, or by one that nobody has bound."""
    names = _request.names
    if name in names and (not hasattr(builtins, name) or _is_genuine(name, names[name])):
        return names[name]
    value = getattr(builtins, name, _MISSING)
    if value is _MISSING and name not in test.optional:
        raise NameError(f"name {name!r} is not defined", name=name)
    return value


def _public_names(module):
    names = getattr(module, "__all__", None) or [name for name in vars(module) if name[0] != "_"]
    return {name: getattr(module, name) for name in names}


def _plain(value):
    """The value, if no part of it answers for itself; a value that does is tampering."""
    if is_plain(value):
        return value
    _host.verify()
    return judge.plain(value, _host.knows)


def _verified(value):
    """The same, once the state was verified: the sample may have changed what the statement goes on to use."""
    _host.verify()
    return judge.plain(value, _host.knows)


def _usual(value):
    """The value; if it may answer for itself, what it can ask is verified."""
    if not is_plain(value):
        _host.verify()
    return value


def call(strict, truth, name, function, *values, **options):
    """Calls a function that is not the sample's, in a statement that judges.

    `name` is that of a function in `_GENUINE`, or empty for a method of a plain value. The host answers for functions
    that compare; what C defines needs no verification, as nothing in it can be exchanged. For all others the state is
    verified, now that arguments are evaluated. With `truth`, only the truth of what the function returns is asked.
    """
    if name:
        if function is not _GENUINE[name]:
            # After `from numpy import *` it is NumPy's of the same name.
            if not any(function is vars(module).get(name) for module in (np, math)):
                raise judge.Tampering(f"another function was in the place of {name}")
            _host.verify()
        elif name in _COMPARING:
            answer = compare(function, values, options, truth)
            if answer is not None:
                return answer
            _host.verify()
    else:
        _host.verify()
    if strict:
        values = [_plain(value) for value in values]
        options = {name: _plain(value) for name, value in options.items()}
    result = function(*values, **options)
    if name in _MEETING and not _vacuous_passes:
        vacuity.met(result, values, options)
    return _plain(result) if strict else _usual(result)


def _genuine():
    """By name: functions that C defines, which run no Python, and those that the host stands in for."""
    names = [
        "abs",
        "len",
        "sum",
        "min",
        "max",
        "round",
        "all",
        "any",
        "isinstance",
        "divmod",
        "pow",
        "sorted",
    ]
    functions = {name: getattr(builtins, name) for name in names}
    for module in ("np", "numpy"):
        for name, value in vars(np).items():
            if type(value) is np.ufunc or name in ("allclose", "isclose", "array_equal"):
                functions[f"{module}.{name}"] = value
    return functions


_GENUINE = _genuine()
_COMPARING = frozenset(
    f"{module}.{name}"
    for module in ("np", "numpy")
    for name in ("allclose", "isclose", "array_equal")
)

_MEETING = frozenset(f"{module}.{name}" for module in ("np", "numpy") for name in vacuity.MEETING)

locals_of = locals

_BUILTIN_NAMES = frozenset(vars(builtins))


def _open_stream(number):
    return open(number, "w", encoding="utf-8", errors="backslashreplace", closefd=False)


def _ended(filename, source, trusted=False):
    """What the exception that is being handled means; asks no builtin function, as a sample may have exchanged it."""
    try:
        raise
    except Stopped:
        return ("Stopped", "", "", 0, "", False, None)
    except judge.Tampering as tampering:
        _host.tampered_with(str(tampering))
        return ("Stopped", "", "", 0, "", False, None)
    except BaseException as error:
        return _describe(error, filename, source, trusted)


def _describe(error, filename, source, trusted):
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    try:
        return (
            type(error).__name__,
            errors.text_of(error),
            errors.traceback_of(error, "crucible/").replace(
                f"in {judge.FUNCTION}\n", "in <module>\n"
            ),
            errors.line_of(error, filename),
            _missing(error, filename, source, trusted),
            isinstance(error, AssertionError),
            _exit_status(error),
        )
    finally:
        linecache.cache.pop(filename, None)


def _missing(error, filename, source, trusted):
    if trusted and isinstance(error, ModuleNotFoundError) and isinstance(error.name, str):
        return error.name
    return scripts.failed_import(error, filename, source, _request.sources)


def _exit_status(error):
    if not isinstance(error, SystemExit):
        return None
    if error.code is None or error.code is False:
        return 0
    return error.code if type(error.code) is int and abs(error.code) < 1 << 31 else 1


def raise_stopped():
    """Ends the sample that calls."""
    raise stopped


def raise_refused(message):
    """Refuses a call."""
    raise RuntimeError(message)
