"""Hides variables of the judging code from samples that inspect frames and functions, and protects functions.

Frames of this package and of tests show no variables, and neither do those of a library's functions that a test has
called, whose arguments are what the test compares. A test's function does not show its closure. A sample cannot change
the code or the defaults of a function that was there before it.

The host installs functions of this module as getters and setters of built-in types (`TypeAttributes`). The original
descriptors are taken here, before any sample runs.
"""

import inspect
import sys
import types

_f_locals = types.FrameType.__dict__["f_locals"].__get__
_f_globals = types.FrameType.__dict__["f_globals"].__get__
_f_back = types.FrameType.__dict__["f_back"].__get__
_f_code = types.FrameType.__dict__["f_code"].__get__
_closure = types.FunctionType.__dict__["__closure__"].__get__
_defaults = types.FunctionType.__dict__["__defaults__"].__get__
_keyword_defaults = types.FunctionType.__dict__["__kwdefaults__"].__get__
_code = types.FunctionType.__dict__["__code__"].__get__
_set_code = types.FunctionType.__dict__["__code__"].__set__
_set_defaults = types.FunctionType.__dict__["__defaults__"].__set__
_set_keyword_defaults = types.FunctionType.__dict__["__kwdefaults__"].__set__
_name = types.CodeType.__dict__["co_name"].__get__
_positions = types.CodeType.co_positions
_filename = types.CodeType.__dict__["co_filename"].__get__

_subclasses = type.__dict__["__subclasses__"]
_dictionary = type.__dict__["__dict__"].__get__
_module = type.__getattribute__

_OWN = "crucible/"
_LIBRARIES = (sys.prefix, sys.base_prefix, "<frozen ")
_HIDDEN_MODULES = ("ctypes", "_ctypes", "_crucible")
_tests = set()
_decoys = {}
_report = None
_bound = None
_knows = None


def watch(report, bound, knows):
    """Sets the functions that guard frames and functions.

    `report(how)` is called when a sample reads something hidden or changes a function. `bound(function, argument)`
    makes a callable behind which no Python function can be found. `knows(function)` returns true for functions that
    were there before the sample.
    """
    global _report, _bound, _knows
    _report = report
    _bound = bound
    _knows = knows


def guarded():
    """Replaces a descriptor that the standard library took from `type` before it was guarded.

    Called once all attributes are guarded.
    """
    inspect._get_dunder_dict_of_class = type.__dict__["__dict__"].__get__


def hide(filename):
    """Hides the code of a test, by the name of its file."""
    _tests.add(filename)


def show_all():
    """Forgets all tests that were hidden."""
    _tests.clear()
    _decoys.clear()


def f_locals(frame):
    """Returns `frame.f_locals`; reports an access to a hidden frame, and returns an empty dictionary."""
    if _judges(frame):
        _report("read the variables of the code that judges, through a frame")
        return {}
    return _f_locals(frame)


def _judges(frame):
    """Returns true for a hidden frame, and for one of a library that was called by a hidden frame.

    A frame of a library that the sample has called is the sample's business.
    """
    while frame is not None and _filename(_f_code(frame)).startswith(_LIBRARIES):
        frame = _f_back(frame)
    return frame is not None and _hidden(_f_code(frame))


def f_globals(frame):
    """Returns `frame.f_globals`; an empty dictionary for a frame of this package."""
    # Not reported, since `warnings` looks for the module that a warning comes from.
    return {} if _filename(_f_code(frame)).startswith(_OWN) else _f_globals(frame)


def f_back(frame):
    """Returns `frame.f_back`, skipping frames of this package."""
    back = _f_back(frame)
    while back is not None and _filename(_f_code(back)).startswith(_OWN):
        back = _f_back(back)
    return back


def f_code(frame):
    """Returns `frame.f_code`; for a hidden frame a code of the same name and file that does nothing.

    The constants of a test's code are what it expects.
    """
    code = _f_code(frame)
    return _decoy(code) if _hidden(code) else code


def _decoy(code):
    """Returns a code of the same name and file with as many places, since `inspect` looks for the place of a frame."""
    places = sum(1 for _ in _positions(code))
    key = (_filename(code), _name(code), places)
    if key not in _decoys:
        source = "x\n" * max(1, places)
        empty = compile(source, _filename(code), "exec", dont_inherit=True, optimize=0)
        _decoys[key] = empty.replace(co_name=_name(code))
    return _decoys[key]


def closure(function):
    """Returns `function.__closure__`; if a test's function has one, reports the access and returns None."""
    found = _closure(function)
    if found and _hidden(_code(function)):
        _report("read what a test's function has closed over")
        return None
    return found


def defaults(function):
    """Returns `function.__defaults__`; if a test's function has any, reports the access and returns None."""
    return _unless_of_test(function, _defaults(function))


def keyword_defaults(function):
    """Returns `function.__kwdefaults__`; if a test's function has any, reports the access and returns None."""
    return _unless_of_test(function, _keyword_defaults(function))


def set_code(function, value):
    """Sets `function.__code__`, or reports the change of a function that was there before the sample."""
    if not _keeps(function, "code"):
        _set_code(function, value)


def set_defaults(function, value):
    """Sets `function.__defaults__`, or reports the change of a function that was there before the sample."""
    if not _keeps(function, "defaults"):
        _set_defaults(function, value)


def set_keyword_defaults(function, value):
    """Sets `function.__kwdefaults__`, or reports the change of a function that was there before the sample."""
    if not _keeps(function, "keyword defaults"):
        _set_keyword_defaults(function, value)


def _keeps(function, what):
    """Returns true, and reports the change, if a function was there before the sample."""
    if _knows(function):
        _report(f"changed the {what} of {function.__module__}.{function.__qualname__}")
        return True
    return False


def _unless_of_test(function, found):
    if found and _hidden(_code(function)):
        _report("read the defaults of a test's function")
        return None
    return found


def _hidden(code):
    name = _filename(code)
    return name in _tests or name.startswith(_OWN)


def dictionary(kind):
    """Returns `kind.__dict__`, always as a read-only view.

    For a class that C defines, GraalPy returns the dictionary itself, in which methods of arrays could be replaced.
    """
    found = _dictionary(kind)
    return types.MappingProxyType(dict(found)) if type(found) is dict else found


def subclasses(kind):
    """Returns `kind.__subclasses__`, a callable that leaves out the classes of hidden modules."""
    return _bound(_visible_subclasses, kind)


def _visible_subclasses(kind):
    return [found for found in _subclasses(kind) if not _is_hidden(found)]


def _is_hidden(kind):
    module = _module(kind, "__module__")
    return type(module) is str and module.partition(".")[0] in _HIDDEN_MODULES
