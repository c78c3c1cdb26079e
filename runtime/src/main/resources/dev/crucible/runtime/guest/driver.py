"""The guest's side of Crucible's runtime, which runs a request's sections one by one and describes how each ended.

Loaded once in each context, before any sample. The host calls the functions of this module by name. A sample never gets
a reference to the module, and the module's frames show it no variables.
"""

import builtins
import contextlib
import importlib
import linecache
import math
import operator
import sys
import types
import warnings

from _crucible import (
    denials,
    emptiness,
    errors,
    frames,
    judge,
    np,
    plain_values,
    policy,
    programs,
    scripts,
    state,
    streams,
)
from _crucible.witness import Witness

_exec = exec

_MAIN = "__main__"
_MISSING = object()
_PREPARED_TESTS = 4096
_IMPORTED_SETUPS = 1024
_RUN_PROGRAM = "run_program"

_prepared = {}
# What set-up code binds that has only import statements, by its file name and source.
_imported = {}


class Stopped(BaseException):
    """Raised in a sample that is to end; not an Exception, so that `except Exception` lets it pass."""


class _Request:
    """The state of one request."""

    def __init__(self):
        self.names = self.new_main()
        self.given = {}
        self.tested = {}
        self.shown = {}
        self.has_sample = False
        self.program = None
        self.sources = {}

    def new_main(self):
        """Puts a new `__main__` in place, with the names that scripts start with; returns its names."""
        self.module = types.ModuleType(_MAIN)
        self.module.__builtins__ = builtins
        sys.modules[_MAIN] = self.module
        return self.module.__dict__


_request = None
_host = None
_knows = None
_vacuous_passes = False
_names_shared = False

stopped = Stopped("stopped")

# Functions of guest modules, which are called before a sample, before each test, and after each request.
_sample_begins = ()
_test_begins = ()
_request_ends = ()
_rewriters = ()

# Set by the host: `is_plain(value)` returns true for values of which no part answers for itself, `compare(function,
# values, options, truth)` answers for a function that compares, or returns None, and `next_test()` is for `run_tests`.
is_plain = None
compare = None
next_test = None


def connect(host, vacuous_passes, names_shared):
    """Sets the host's functions and the rules for tests.

    `host.verify()` verifies the state, `host.knows(kind)` returns true for classes that were there before any sample,
    and `host.tampered_with(how)` reports a deception. `vacuous_passes` allows a test to compare nothing. `names_shared`
    shows the sample the names that its tests bind.
    """
    global _host, _knows, _vacuous_passes, _names_shared
    _host = host
    _knows = plain_values.trusting(host.knows)
    _vacuous_passes = vacuous_passes
    _names_shared = names_shared


def attend(names):
    """Registers the functions by which guest modules follow a request.

    `sample_begins(filename, names)` is called before a sample runs in the namespace `names`, `test_begins()` before
    each test, `request_ends()` after each request. `rewrite(source, parse)` may return another tree for set-up code or
    a sample, or None. The functions are kept here, so that no sample can replace them. A module that was left out for
    want of NumPy has none.
    """
    global _sample_begins, _test_begins, _request_ends, _rewriters
    modules = [vars(sys.modules[name]) for name in names if name in sys.modules]

    def offered(name):
        return tuple(module[name] for module in modules if name in module)

    _sample_begins = offered("sample_begins")
    _test_begins = offered("test_begins")
    _request_ends = offered("request_ends")
    _rewriters = offered("rewrite")


def renew_stopped():
    """Replaces the shared `Stopped` after use, and returns the new one.

    The traceback of the old one would keep the sample's frames alive, and with them all objects that the sample made.
    """
    global stopped
    stopped = Stopped("stopped")
    return stopped


def answers():
    """Returns true if the interpreter works; false if a `Stopped` was still on its way, which is received here."""
    try:
        total = 0
        for number in range(64):
            total += number
        return total == 2016
    except Stopped:
        return False


def load(names):
    """Imports modules that a request's code names, before it runs; returns the number of modules that were loaded."""
    before = len(sys.modules)
    missing = [name for name in names if name not in sys.modules]
    if missing:
        # SciPy imports it, to recognize its types in arguments.
        sys.modules["ctypes"] = denials.ctypes
        for name in missing:
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        for name in ("ctypes", *denials.BELOW_POOLS):
            sys.modules.pop(name, None)
        policy.seal_loaded()
        state.loaded()
    return len(sys.modules) - before


def _begun():
    """Returns the current request; begins it if this is the first call: makes a new `__main__`."""
    global _request
    if _request is None:
        _request = _Request()
    return _request


def end(dirty):
    """Ends the request, and forgets all objects that the sample made.

    Unless the state is `dirty`, only confined code has run, which can do nothing to streams and objects of modules.
    """
    global _request
    _request = None
    if dirty:
        streams.finish()
        state.restore_defaults()
    else:
        state.forget_warnings()
    for hears in _request_ends:
        hears()
    sys.modules.pop(_MAIN, None)
    frames.show_all()


def leave():
    """Lets nothing of a sample run while the context is closed, which no limit would stop."""
    programs.forget_exit_functions()
    streams.drop()


def bind(value, name):
    """Binds a value in the sample's namespace."""
    _begun().names[name] = value


def run_setup(code, source, filename):
    """Runs trusted code. Tests get the names that it binds with these values. Returns as `run_sample` does."""
    request = _begun()
    try:
        _execute(filename, source, scripts.rewritten(filename, source, _rewriters) or code)
    except BaseException:
        return _ended(filename, source, trusted=True)
    finally:
        request.given.update(_ordinary(request.names))
    return None


def run_imports(code, source, filename):
    """Runs set-up code as `run_setup` does, if it has import statements only, of modules that stay loaded.

    The statements run once; what they bind is bound again for later requests. They run as others do after a sample,
    which may have changed the modules.
    """
    request = _begun()
    if request.has_sample:
        return run_setup(code, source, filename)
    key = (filename, source)
    bound = _imported.get(key)
    if bound is None:
        names = {"__name__": _MAIN}
        try:
            _exec(code, names)
        except BaseException:
            return _ended(filename, source, trusted=True)
        if len(_imported) >= _IMPORTED_SETUPS:
            _imported.clear()
        bound = _imported[key] = _ordinary(names)
    request.names.update(bound)
    request.given.update(bound)
    return None


def _ordinary(names):
    """Returns the names, with their values, that code has bound itself: those that do not begin with `__`."""
    return {name: value for name, value in names.items() if name[:2] != "__"}


def run_sample(shared_code, code, source, filename):
    """Runs the sample's source in its namespace.

    The host has compiled the source, in two parts if it begins with code that many samples share: `shared_code` is None
    if it does not. `code` is None if the host could not compile it; the whole source is then compiled here, which
    raises the error.

    An exception in the sample's main part (`if __name__ == "__main__":`) ends only that part.

    Returns None if the sample ran to its end, else a tuple that describes the exception: the name of its type, the
    message, the traceback's text, the innermost line in `filename` (0 if there is none), the name of the module that an
    import did not find ("" if that is not the error), whether it is an assertion, and the status of an exit (None if it
    is not an exit).
    """
    request = _begun()
    request.has_sample = True
    try:
        request.sources[filename] = source
        scripts.set_up(request.names, filename, source, state.directory())
        for hears in _sample_begins:
            hears(filename, request.names)
        other = scripts.rewritten(filename, source, _rewriters)
        if other is not None:
            shared_code, code = None, other

        rest = None
        try:
            if shared_code is not None:
                _exec(shared_code, request.names)
            _execute(filename, source, code)
        except BaseException as error:
            rest = None if _names_shared else scripts.after_main_part(error, filename, source)
            if rest is None:
                raise
        if rest is not None:
            scripts.run_rest(rest, request.names, filename, source)
    except BaseException:
        return _ended(filename, source)
    return None


def keep_program(code, source, filename):
    """Keeps a program, which tests run by `run_program`. Arguments and result are as in `run_sample`."""
    request = _begun()
    request.has_sample = True
    try:
        request.sources[filename] = source
        code = code or _compiled(filename, source)
        request.program = (filename, source, code)
    except BaseException:
        return _ended(filename, source)
    return None


def _run_program(text):
    """Runs the program as a script with a text as its standard input; returns what it writes to its standard output.

    An exit, whatever its status, ends the program only, as in the harnesses of benchmarks.
    """
    filename, source, code = _request.program
    main = _begin_program(filename, source, text, _request.given)
    programs.run(lambda: _exec(code, main), main)
    flush()
    return _host.end_program()


def _begin_program(filename, source, text, given):
    """Returns the names of a new `__main__` for a program, which begin with `given`; `text` is its standard input."""
    main = _request.new_main()
    main.update(given)
    scripts.set_up(main, filename, source, state.directory())
    flush()
    _host.begin_program(text)
    streams.restore()
    streams.renew_input()
    return main


def run_script(code, text, arguments, confined, source, filename):
    """Runs a program once, as an interpreter runs a script, with a text as its standard input.

    `confined` is true if the code can change nothing but objects of its own. Other arguments and the result are as in
    `run_sample`; an exit with status 0 is the usual end.
    """
    request = _begun()
    request.has_sample = True
    request.sources[filename] = source
    if confined:
        return _run_confined_script(code, source, filename)
    exits = []
    argv, before = sys.argv, sys.argv[:]
    try:
        code = code or _compiled(filename, source)
        main = _begin_program(filename, source, text, {})
        argv[:] = [filename, *arguments]
        programs.run(lambda: _exit_kept(code, main, exits), main)
        if exits and _exit_status(exits[0]) != 0:
            raise exits[0]
    except BaseException:
        return _ended(filename, source)
    finally:
        argv[:] = before  # Most scripts then leave nothing to restore.
        _host.end_program()
        flush()
        streams.restore()
    return None


def _run_confined_script(code, source, filename):
    """Runs a script as `run_script` does, without what its code can neither use nor leave behind.

    Confined code reads no input and no arguments, opens no files, starts no threads, and does not exit.
    """
    try:
        main = _request.new_main()
        scripts.set_up(main, filename, source, state.directory())
        _exec(code, main)
    except BaseException:
        return _ended(filename, source)
    finally:
        flush(False)  # Before the output of sections that follow, and if the request is cancelled.
    return None


def _exit_kept(code, main, exits):
    """Executes a script. Its exit, whose message goes to standard error, is added to a list."""
    try:
        _exec(code, main)
    except SystemExit as error:
        exits.append(error)
        if error.code is not None and not isinstance(error.code, int):
            print(error.code, file=sys.stderr)
        raise


def prepare(filename, source, bindings):
    """Prepares a test with the sorted names that are bound for it, and returns the test for `run_tests`.

    Returns None if the test does not parse: running it raises the error. Called after the set-up code has run and
    before the sample can, so that this module and the parser are as they were loaded.
    """
    _begun()
    try:
        return _suited(_prepare(filename, source, bindings), filename, source, bindings)
    except SyntaxError:
        return None


def _suited(test, filename, source, bindings):
    """Returns the test, or one that is prepared for names that have another meaning than the test assumes."""
    given = _request.given
    tested = _request.tested
    trusted = test.own.intersection(given)
    if tested:
        trusted = trusted.union(test.own.intersection(tested))
    if _request.program is not None and _RUN_PROGRAM in test.own:
        trusted |= {_RUN_PROGRAM}
    renamed = _renamed(test)
    called = test.called - renamed if renamed else test.called
    changed = bool(called) and not all(_means(name, given, tested) for name in called)
    if not trusted and not renamed and not changed:
        return test
    return _prepare(filename, source, sorted(bindings), frozenset(trusted), renamed, changed)


def _renamed(test):
    """Returns the name of a builtin if the sample was asked for a function of that name, as for `sum` in MBPP.

    That is so if the test has no other name at all: it would otherwise not test the sample.
    """
    names = _request.names
    if len(test.names) == 1 and not test.own and _request.has_sample:
        name = test.names[0]
        if name in names and name in _BUILTIN_NAMES and not _is_genuine(name, names[name]):
            return frozenset([name])
    return frozenset()


def _means(name, given, tested):
    """Returns true if a function's name, such as `np.abs`, leads to the function that `_GENUINE` has under it."""
    root, _, _ = name.partition(".")
    meaning = tested.get(root, given.get(root, _MISSING))
    return meaning is (np if root in ("np", "numpy") else _MISSING)


def run_tests(last, confined):
    """Runs the tests that `next_test` returns, until it returns None or one raises an exception.

    A test is a tuple of the prepared test, its source, its file name, and a tuple of the values that are bound to names
    for it: each value is followed by its name. The sample does not see these values. If names are shared, all names
    follow once more, each with an equal value that the sample sees.

    If these are the `last` sections, writes what the buffers of the output streams hold. `confined` is true if all code
    that has run can change nothing but objects of its own. Returns as `run_sample` does.
    """
    _begun()
    filename = source = ""
    try:
        while (given := next_test()) is not None:
            test, source, filename, named = given
            for hears in _test_begins:
                hears()
            if _names_shared:
                half = len(named) // 2
                _show(_pairs(named[half:]))
                named = named[:half]
            _test(test, filename, source, _pairs(named) if named else {})
    except BaseException:
        return _ended(filename, source)
    if last:
        flush(not confined)
    return None


def _pairs(named):
    return {named[place + 1]: named[place] for place in range(0, len(named), 2)}


def tampering(tests):
    """Returns how the sample has changed names that these tests use; "" if it has not.

    Changes that the host detects are left out.
    """
    request = _request
    # Without keys of a sample's own class, which would be asked whether they are equal.
    names = {name: value for name, value in request.names.items() if type(name) is str}
    found = names.get("__builtins__")
    if found is not builtins and found is not vars(builtins):
        return "replaced __builtins__"
    for test in tests:
        renamed = _renamed(test) if test else ()
        for name in test.names if test else ():
            if (
                name in names
                and name not in renamed
                and (name in request.given or hasattr(builtins, name))
                and not _is_genuine(name, names[name])
                and names[name] is not request.shown.get(name, _MISSING)
            ):
                return f"gave the name {name}, which its tests use, another meaning"
    return state.tampering()


def _is_genuine(name, value):
    """Returns true if a name that tests use still has its meaning, or is NumPy's or math's function of that name."""
    if name in _request.given:
        return value is _request.given[name]
    return any(value is vars(module).get(name) for module in (builtins, np, math, operator))


def flush(dirty=True):
    """Writes what the buffers of Python's output streams hold.

    Unless `dirty`, only confined code has run, which cannot have changed the streams.
    """
    streams.flush(dirty)


def _execute(filename, source, code):
    if code is None:
        compiled = _compiled if _names_shared else scripts.compiled
        code = compiled(filename, source)
    _exec(code, _request.names)


def _compiled(filename, source):
    return compile(source, filename, "exec", dont_inherit=True, optimize=0)


def _prepare(
    filename,
    source,
    bindings,
    trusted=frozenset(),
    renamed=frozenset(),
    everything_verified=False,
):
    key = (filename, source, tuple(bindings), trusted, renamed, everything_verified)
    if key not in _prepared:
        if len(_prepared) >= _PREPARED_TESTS:
            _prepared.clear()
        _prepared[key] = judge.prepare(
            source,
            filename,
            bindings,
            _GENUINE.keys(),
            trusted,
            renamed,
            everything_verified,
            _vacuous_passes,
            _names_shared,
        )
    return _prepared[key]


def _test(test, filename, source, bindings):
    request = _request
    if test is None:
        judge.prepare(source, filename, bindings)  # Raises the error.
    own, called, code, names, optional, bound, stars, watched, writes = test
    # Most tests use the sample's names, and no others that may have another meaning.
    if (
        called
        or not own
        or request.tested
        or request.program is not None
        or not own.isdisjoint(request.given)
    ):
        test = _suited(test, filename, source, bindings)
        _, _, code, names, optional, bound, stars, watched, writes = test
    frames.hide(filename)
    if writes:
        _write_as_usual()
    function = _function(code, request.names)
    witness = Witness(bindings, request.has_sample) if watched else None
    arguments = _arguments(names, optional, stars, bindings) if names else ()
    found = function(*_hidden, witness, *arguments)
    if found:
        tested = request.tested
        for name in bound:
            if name in found:
                tested[name] = found[name]


def _arguments(names, optional, stars, bindings):
    """Returns the values of the names that are a test's parameters."""
    request = _request
    tested = request.tested
    if stars:
        starred = _starred(stars)
        tested = tested | starred
        if _names_shared:
            _show(starred)
    given = request.given
    arguments = []
    for name in names:
        if name in bindings:
            arguments.append(bindings[name])
        elif name == _RUN_PROGRAM and request.program is not None:
            arguments.append(_run_program)
        elif name in tested:
            arguments.append(tested[name])
        elif name in given:
            arguments.append(given[name])
        else:
            arguments.append(_builtin(name, optional))
    return arguments


def _write_as_usual():
    """Restores the standard streams and how NumPy prints, which a sample may have changed.

    Its own stream would learn what the test prints, and its own formats could make different values look alike.
    """
    streams.restore()
    if _print_options:
        np.set_printoptions(**_print_options)


def _show(named):
    """Binds values in the sample's namespace, in the place of its own."""
    _request.names.update(named)
    _request.shown.update(named)


def _share(found, bound):
    """Shows the sample the names that its test has bound so far; `found` has the test's names with their values."""
    _show({name: found[name] for name in bound if name in found})


def _starred(modules):
    names = {}
    for module in modules:
        names.update(_public_names(importlib.import_module(module)))
    return names


def _builtin(name, optional):
    """Returns the value of a builtin's name in a test, or of a name that is not bound."""
    names = _request.names
    if name in names and (not hasattr(builtins, name) or _is_genuine(name, names[name])):
        return names[name]
    value = getattr(builtins, name, _MISSING)
    if value is _MISSING and name not in optional:
        raise NameError(f"name {name!r} is not defined", name=name)
    return value


def _public_names(module):
    names = getattr(module, "__all__", None) or [name for name in vars(module) if name[0] != "_"]
    return {name: getattr(module, name) for name in names}


def _plain(value, lazily=False, of_library=False):
    """Returns the value if no part of it answers for itself; raises `plain_values.Tampering` otherwise.

    An iterator becomes a list; with `lazily`, it stays as it is. With `of_library`, the value's class must not be the
    sample's.
    """
    if is_plain(value) or (lazily and plain_values.is_lazy(value, _knows)):
        return value
    return _verified(value, of_library)


def _verified(value, of_library=False):
    """Returns as `_plain` does, and always verifies the state.

    The sample may have changed functions that the statement uses next.
    """
    _verify()
    plain = plain_values.plain(value, _knows)
    if of_library and not _knows(type(plain)):
        raise plain_values.Tampering("an object of its own class would get what the test expects")
    if (
        plain is not value
    ):  # Code of the sample may have run: that of a generator, or its `__array__`.
        _verify()
    return plain


def _usual(value, verified=False):
    """Returns the value; if it may answer for itself, verifies the state that its answer can depend on.

    With `verified`, the state is verified whatever the value is.
    """
    if verified or not is_plain(value):
        _verify()
    return value


def _verify():
    """Verifies the state, after callbacks were removed that would run code of the sample while something judges."""
    if warnings.showwarning is not _showwarning or warnings.warn is not _warn:
        warnings.showwarning, warnings.warn = _showwarning, _warn
    if (
        _error_handling is not None
        and _error_handling.get(None) is not _no_handling
        and _describe_handling()["call"] is not None
    ):
        _error_handling.set(_usual_handling)
    _host.verify()


def call(strict, truth, name, function, *values, **options):
    """Calls a function that is not the sample's, in a statement that judges.

    `name` is the function's name in `_GENUINE`, or empty for a method of a plain value. The host answers for functions
    that compare. A function that C defines needs no verification, since nothing in it can be replaced. For all others
    the state is verified here, after the arguments were evaluated. With `strict`, arguments and the result must be
    plain. With `truth`, only the truth of the result is used.
    """
    if name:
        if function is not _GENUINE[name]:
            # After `from numpy import *`, the name means NumPy's function.
            if not any(function is vars(module).get(name) for module in (np, math, operator)):
                raise plain_values.Tampering(f"another function was in the place of {name}")
            _verify()
        elif name in _COMPARING:
            answer = compare(function, values, options, truth)
            if answer is not None:
                return answer
            _verify()
    else:
        _verify()
    if strict:
        values = [_plain(value) for value in values]
        options = {name: _plain(value) for name, value in options.items()}
    result = function(*values, **options)
    if name in _MEETING and not _vacuous_passes:
        emptiness.met(result, values, options)
    return _plain(result) if strict else _usual(result)


# What each test gets before its witness and the values of its names: see `judge._HIDDEN`.
_hidden = (
    _verify,
    call,
    _plain,
    _verified,
    _usual,
    plain_values.fresh,
    locals,
    _MISSING,
    _share,
)
_function = types.FunctionType


def _genuine():
    """Returns, by name, functions of C that run no Python code, and functions for which the host answers."""
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

_MEETING = frozenset(f"{module}.{name}" for module in ("np", "numpy") for name in emptiness.MEETING)

_showwarning, _warn = warnings.showwarning, warnings.warn

# How NumPy treats floating-point errors: the variable, its value before any sample (None), the usual treatment, and
# NumPy's function that describes the current one. There is none of them in a context without NumPy.
_umath = sys.modules["numpy"]._core.umath if sys.modules.get("numpy") else None
_error_handling = _umath and _umath._extobj_contextvar
_no_handling = _umath and _error_handling.get(None)
_usual_handling = _umath and _umath._make_extobj()
_describe_handling = _umath and _umath._get_extobj_dict

_BUILTIN_NAMES = frozenset(vars(builtins))


def builtin_names():
    """Returns the names of all builtins, as a list."""
    return list(_BUILTIN_NAMES)


_print_options = np.get_printoptions() if hasattr(np, "get_printoptions") else {}


def _ended(filename, source, trusted=False):
    """Returns the description of the exception that is being handled.

    Recognizes the exceptions that end a request by `except` clauses, and not by builtin functions, which a sample may
    have replaced.
    """
    try:
        raise
    except Stopped:
        return ("Stopped", "", "", 0, "", False, None)
    except plain_values.Tampering as tampering:
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


def raise_exit(status):
    """Ends the program that calls, in the place of `os._exit`."""
    programs.exit_at_once(status)


def raise_refused(message):
    """Refuses a call."""
    raise RuntimeError(message)
