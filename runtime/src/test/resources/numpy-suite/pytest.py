"""As much of pytest as NumPy's tests use. `numpy_suite` runs what is marked here."""

import re
import types
import warnings as _warnings


class Skipped(Exception):
    """Raised where a test is not to run."""


class XFailed(Exception):
    """Raised where a test says that it would fail."""


class Failed(AssertionError):
    """Raised where an expected exception or warning does not come."""


def skip(reason="", *, allow_module_level=False, msg=""):
    raise Skipped(reason or msg)


def xfail(reason=""):
    raise XFailed(reason)


def fail(reason="", pytrace=True):
    raise Failed(reason)


def importorskip(name, minversion=None, reason=None):
    try:
        module = __import__(name)
    except ImportError:
        raise Skipped(f"needs {name}") from None
    for part in name.split(".")[1:]:
        module = getattr(module, part)
    return module


class _Parameters(tuple):
    """Values of one case, with marks of their own."""

    marks = ()
    id = None

    @property
    def values(self):
        return tuple(self)


def param(*values, marks=(), id=None):
    parameters = _Parameters(values)
    parameters.marks = marks if isinstance(marks, (list, tuple)) else (marks,)
    parameters.id = id
    return parameters


class Mark:
    """A mark, which is also what puts it on functions and classes."""

    def __init__(self, name, args=(), kwargs=None):
        self.name = name
        self.args = args
        self.kwargs = kwargs or {}

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and isinstance(args[0], (type, types.FunctionType)):
            marked = args[0]
            marked.pytestmark = [*vars(marked).get("pytestmark", ()), self]
            return marked
        return Mark(self.name, args, kwargs)


class _Marks:
    def __getattr__(self, name):
        return Mark(name)


mark = _Marks()


def fixture(function=None, *, scope="function", params=None, autouse=False, ids=None, name=None):
    def decorate(function):
        function.fixture = types.SimpleNamespace(
            scope=scope, params=None if params is None else list(params), autouse=autouse
        )
        return function

    return decorate if function is None else decorate(function)


class ExceptionInfo:
    """The exception that `raises` has met."""

    value = None

    @property
    def type(self):
        return type(self.value)

    @property
    def tb(self):
        return self.value.__traceback__

    def match(self, pattern):
        if not re.search(pattern, str(self.value)):
            raise Failed(f"{pattern!r} does not match {str(self.value)!r}")
        return True

    def __str__(self):
        return str(self.value)


class _Raises:
    def __init__(self, expected, match):
        self.expected = expected
        self.match = match

    def __enter__(self):
        self.info = ExceptionInfo()
        return self.info

    def __exit__(self, kind, value, traceback):
        if kind is None:
            raise Failed(f"did not raise {self.expected}")
        if not issubclass(kind, self.expected):
            return False
        self.info.value = value
        if self.match is not None:
            self.info.match(self.match)
        return True


def raises(expected, *args, match=None, **kwargs):
    if not args:
        return _Raises(expected, match)
    with _Raises(expected, match) as info:
        args[0](*args[1:], **kwargs)
    return info


class _Warns(_warnings.catch_warnings):
    def __init__(self, expected, match):
        super().__init__(record=True)
        self.expected = expected
        self.match = match

    def __enter__(self):
        self.records = super().__enter__()
        _warnings.simplefilter("always")
        return self.records

    def __exit__(self, kind, value, traceback):
        super().__exit__(kind, value, traceback)
        if kind is not None or self.expected is None:
            return
        fitting = [
            record
            for record in self.records
            if issubclass(record.category, self.expected)
            and (self.match is None or re.search(self.match, str(record.message)))
        ]
        if not fitting:
            met = [f"{record.category.__name__}: {record.message}" for record in self.records]
            raise Failed(f"did not warn of {self.expected} matching {self.match!r}, but {met}")


def warns(expected=Warning, *args, match=None, **kwargs):
    if not args:
        return _Warns(expected, match)
    with _Warns(expected, match):
        return args[0](*args[1:], **kwargs)


def deprecated_call(*args, match=None, **kwargs):
    return warns((DeprecationWarning, PendingDeprecationWarning, FutureWarning), *args, match=match, **kwargs)


class approx:
    """Equal to what is nearly the same."""

    __array_ufunc__ = None

    def __init__(self, expected, rel=None, abs=None, nan_ok=False):
        self.expected = expected
        self.relative = 1e-6 if rel is None and abs is None else rel or 0
        self.absolute = 1e-12 if abs is None else abs

    def __eq__(self, actual):
        import numpy

        return bool(
            numpy.all(
                numpy.abs(numpy.subtract(actual, self.expected))
                <= numpy.maximum(self.absolute, self.relative * numpy.abs(self.expected))
            )
        )


class MonkeyPatch:
    """Changes attributes, for one test."""

    def __init__(self):
        self._undo = []

    def setattr(self, target, name, value):
        self._undo.append((target, name, getattr(target, name)))
        setattr(target, name, value)

    def undo(self):
        for target, name, value in reversed(self._undo):
            setattr(target, name, value)
