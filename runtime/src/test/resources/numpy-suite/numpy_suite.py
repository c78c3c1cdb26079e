"""Runs the tests of one of NumPy's test files, and says on a channel of its own what came of each."""

import builtins
import contextlib
import importlib
import inspect
import io
import itertools
import os
import pathlib
import sys
import time
import traceback
import types
import unittest
import warnings

import pytest

#: Begins a line of ours among what tests print.
SIGN = "\x1e"

ABSENT = (
    "numpy._core._multiarray_tests",
    "numpy._core._operand_flag_tests",
    "numpy._core._rational_tests",
    "numpy._core._simd",
    "numpy._core._struct_ufunc_tests",
    "numpy._core._umath_tests",
    "ctypes",
    "mmap",
    "multiprocessing",
    "hypothesis",
    "hypothesis.extra",
    "hypothesis.extra.numpy",
    "hypothesis.strategies",
)


# True while a file is read and its tests are collected: what is absent then stands for itself.
_collecting = [True]


class _Absent:
    """Something of a module that is not there: a test that uses it is skipped."""

    def __init__(self, name):
        self._name = name

    @property
    def dtype(self):
        import numpy

        if _collecting[0]:
            return numpy.dtype(object)
        raise pytest.Skipped(f"needs {self._name}")

    def __call__(self, *args, **kwargs):
        if self._name.startswith("hypothesis"):
            marked = len(args) == 1 and isinstance(args[0], types.FunctionType)
            return _needs_hypothesis(args[0]) if marked else self
        if _collecting[0]:
            return self
        raise pytest.Skipped(f"needs {self._name}")

    def __or__(self, other):
        return self

    def __mro_entries__(self, bases):
        raise pytest.Skipped(f"needs {self._name}")

    def __iter__(self):
        return iter(())

    def _refuse(self, *_):
        raise pytest.Skipped(f"needs {self._name}")

    __reduce_ex__ = __rmod__ = __mul__ = __rmul__ = __add__ = __radd__ = _refuse

    def __getattr__(self, name):
        if name.startswith("__") and not name.startswith("__ctype"):
            raise AttributeError(name)
        if _collecting[0] or self._name.startswith("hypothesis"):
            return _Absent(f"{self._name}.{name}")
        raise pytest.Skipped(f"needs {self._name}")


def _needs_hypothesis(function):
    def test(self=None):
        raise pytest.Skipped("needs hypothesis")

    test.__name__ = function.__name__
    return test


class _AbsentModule(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if not _collecting[0] and not self.__name__.startswith("hypothesis"):
            raise pytest.Skipped(f"needs {self.__name__}.{name}")
        return _Absent(f"{self.__name__}.{name}")


def _provide_absent():
    for name in ABSENT:
        module = _AbsentModule(name)
        sys.modules[name] = module
        parent, _, child = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], child, module)


class _Case:
    """One test with the parameters of one case."""

    def __init__(self, name, function, owner, values, marks):
        self.name = name
        self.function = function
        self.owner = owner
        self.values = values
        self.marks = marks


def _marks(*holders):
    marks = []
    for holder in holders:
        own = getattr(holder, "pytestmark", [])
        marks += own if isinstance(own, list) else [own]
    return marks


def _expanded(marks):
    """Dictionaries of parameters with names and marks, for each combination."""
    axes = []
    for mark in marks:
        if mark.name != "parametrize":
            continue
        given = {**dict(zip(("argnames", "argvalues"), mark.args, strict=False)), **mark.kwargs}
        names, cases = given["argnames"], given["argvalues"]
        single = isinstance(names, str) and "," not in names.strip().rstrip(",")
        if isinstance(names, str):
            names = [name.strip() for name in names.split(",") if name.strip()]
        axis = []
        for number, case in enumerate(cases):
            own = case.marks if isinstance(case, pytest._Parameters) else ()
            values = (case,) if single and not isinstance(case, pytest._Parameters) else tuple(case)
            axis.append((dict(zip(names, values, strict=True)), f"{names[0]}{number}", list(own)))
        axes.append(axis)
    for combination in itertools.product(*reversed(axes)):
        values = {}
        for part, _, _ in combination:
            values.update(part)
        label = "-".join(label for _, label, _ in combination)
        yield values, f"[{label}]" if label else "", [mark for _, _, own in combination for mark in own]


def _collect(module):
    cases = []
    for name, value in list(vars(module).items()):
        if isinstance(value, types.FunctionType) and name.startswith("test"):
            cases += _cases(name, value, None, _marks(module, value))
        elif isinstance(value, type) and issubclass(value, unittest.TestCase):
            for test in unittest.TestLoader().getTestCaseNames(value):
                cases.append(_Case(f"{name}::{test}", getattr(value, test), value, {}, _marks(module, value)))
        elif isinstance(value, type) and name.startswith("Test") and "__init__" not in vars(value):
            names = dict.fromkeys(
                test for base in reversed(value.__mro__) for test in vars(base) if test.startswith("test")
            )
            for test in names:
                function = inspect.getattr_static(value, test)
                if isinstance(function, (staticmethod, classmethod)):
                    function = function.__func__
                if isinstance(function, types.FunctionType):
                    cases += _cases(f"{name}::{test}", function, value, _marks(module, value, function))
    return cases


def _cases(name, function, owner, marks):
    for values, label, own in _expanded(marks):
        yield _Case(name + label, function, owner, values, [*marks, *own])


def _is_fixture(value):
    return isinstance(value, types.FunctionType) and hasattr(value, "fixture")


class _Fixtures:
    """Makes what tests ask for by the names of their parameters."""

    def __init__(self, module):
        self.module = module
        self.kept = {}
        self.open = {"module": contextlib.ExitStack(), "class": contextlib.ExitStack()}
        self.owner = None

    def enter(self, owner):
        if owner is not self.owner:
            self.open["class"].close()
            self.kept = {key: value for key, value in self.kept.items() if key[0] != "class"}
            self.owner = owner
            if hasattr(owner, "setup_class") and self.find("setup_class") is None:
                self._call_setup(owner.setup_class)
            if owner is not None and hasattr(owner, "teardown_class"):
                self.open["class"].callback(owner.teardown_class)

    def _call_setup(self, setup):
        if "tmp_path_factory" in inspect.signature(setup).parameters:
            setup(types.SimpleNamespace(mktemp=lambda name: _directory()))
        else:
            setup()

    def find(self, name):
        for holder in (self.owner, self.module):
            function = inspect.getattr_static(holder, name, None) if holder is not None else None
            if _is_fixture(function):
                return function
        return None

    def automatic(self):
        holders = [self.module, *([] if self.owner is None else self.owner.__mro__)]
        return [
            name
            for holder in holders
            for name, value in list(vars(holder).items())
            if _is_fixture(value) and value.fixture.autouse
        ]

    def parameters(self, names, given):
        """All combinations of parameters of fixtures that are asked for, directly or not."""
        axes = {}
        asked = list(names)
        while asked:
            name = asked.pop()
            function = None if name in given else self.find(name)
            if function is None or name in axes:
                continue
            if function.fixture.params is not None:
                axes[name] = function.fixture.params
            asked += [p for p in inspect.signature(function).parameters if p not in ("self", "cls")]
        for combination in itertools.product(*axes.values()):
            yield dict(zip(axes, combination, strict=True))

    def value(self, name, instance, parameters, stack):
        if name == "request":
            return types.SimpleNamespace(param=None, cls=self.owner, node=None)
        if name in ("tmp_path", "tmpdir"):
            return _directory()
        if name == "tmp_path_factory":
            return types.SimpleNamespace(mktemp=lambda name: _directory())
        if name == "monkeypatch":
            patch = pytest.MonkeyPatch()
            stack.callback(patch.undo)
            return patch
        function = self.find(name)
        if function is None:
            raise pytest.Skipped(f"needs the fixture {name}")
        key = (function.fixture.scope, name, id(parameters.get(name)))
        if key in self.kept:
            return self.kept[key]
        wanted = list(inspect.signature(function).parameters)
        arguments = []
        for parameter in wanted:
            if parameter in ("self", "cls"):
                arguments.append(instance)
            elif parameter == "request":
                given = parameters.get(name)
                given = given[0] if isinstance(given, pytest._Parameters) else given
                arguments.append(types.SimpleNamespace(param=given, cls=self.owner, node=None))
            else:
                arguments.append(self.value(parameter, instance, parameters, stack))
        made = function(*arguments)
        if inspect.isgenerator(made):
            generator = made
            made = next(generator)
            self.open.get(function.fixture.scope, stack).callback(lambda: next(generator, None))
        if function.fixture.scope != "function":
            self.kept[key] = made
        return made

    def close(self):
        self.open["class"].close()
        self.open["module"].close()


_directories = itertools.count()


class _Directory(type(pathlib.Path())):
    """A directory as both `tmp_path` and `tmpdir` give it."""

    def join(self, *names):
        return str(self.joinpath(*names))

    def write(self, text):
        self.write_text(text)

    @property
    def strpath(self):
        return str(self)


def _directory():
    path = _Directory(os.path.join(os.getcwd(), f"directory{next(_directories)}"))
    os.makedirs(path, exist_ok=True)
    return path


def _skip_reason(marks):
    for mark in marks:
        if mark.name == "skip":
            return mark.kwargs.get("reason", "") or "marked"
        if mark.name == "skipif" and mark.args and mark.args[0]:
            return mark.kwargs.get("reason", "") or "marked"
        if mark.name == "slow":
            return "slow"
    return None


def _expected_to_fail(marks):
    expected = [mark.args for mark in marks if mark.name == "xfail"]
    return any(not args or (args[0] and not isinstance(args[0], str)) for args in expected)


def _call(case, fixtures):
    fixtures.enter(case.owner)
    if case.owner is not None and issubclass(case.owner, unittest.TestCase):
        instance = case.owner(case.name.rpartition("::")[2])
        instance.setUp()
        try:
            case.function(instance)
        finally:
            instance.tearDown()
            instance.doCleanups()
        return
    instance = None if case.owner is None else case.owner()
    names = [
        name
        for name, parameter in inspect.signature(case.function).parameters.items()
        if name != "self" and (parameter.default is parameter.empty or name in case.values)
        and parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
    ]
    bound = inspect.getattr_static(case.owner, case.function.__name__, None) if case.owner else None
    first = [] if instance is None or isinstance(bound, staticmethod) else [instance]
    if names[:1] == ["cls"] and "self" not in inspect.signature(case.function).parameters:
        names, first = names[1:], [case.owner]
    used = [argument for mark in case.marks if mark.name == "usefixtures" for argument in mark.args]
    automatic = [*fixtures.automatic(), *used]
    for parameters in fixtures.parameters([*names, *automatic], case.values):
        with contextlib.ExitStack() as stack:
            if hasattr(instance, "setup_method"):
                instance.setup_method()
            if hasattr(instance, "teardown_method"):
                stack.callback(instance.teardown_method)
            for name in automatic:
                fixtures.value(name, instance, parameters, stack)
            arguments = {
                name: case.values[name] if name in case.values else fixtures.value(name, instance, parameters, stack)
                for name in names
            }
            case.function(*first, **arguments)


def _filtered(marks):
    """NumPy's own settings: its warnings are errors, but for these."""
    warnings.simplefilter("error")
    warnings.filterwarnings("ignore", category=ResourceWarning)
    # As NumPy's pytest.ini has it.
    warnings.filterwarnings("ignore", message="the matrix subclass is not")
    warnings.filterwarnings("default", "capsule deallocator")
    for mark in marks:
        if mark.name == "filterwarnings":
            for text in mark.args:
                _add_filter(text)


def _add_filter(text):
    action, message, category, *_ = (*text.split(":"), "", "", "")
    kinds = {**vars(builtins)}
    kind = Warning
    if category:
        name = category.rpartition(".")[2]
        import numpy

        kind = kinds.get(name) or getattr(numpy.exceptions, name, Warning)
    warnings.filterwarnings(action, message, kind)


# Messages of tests that cannot run here. Most such tests end their request, and some meet the exception first.
_NOT_FOR_A_SANDBOX = {
    "_Absent": "needs a module of NumPy's test build",
    "pytest.Skipped: needs": "needs a module of NumPy's test build",
    "forbidden in the sandbox": "needs what is forbidden",
    "can't start new thread": "needs more threads",
    "Permission denied: '/proc": "needs what is forbidden",
    "No module named 'numpy.lib.tests'": "needs another test file",
}


def _outcome(case, fixtures):
    reason = _skip_reason(case.marks)
    if reason is not None:
        return "SKIPPED", reason
    for value in case.values.values():
        if isinstance(value, _Absent):
            return "SKIPPED", f"needs {value._name}"
    expected = _expected_to_fail(case.marks)
    try:
        with warnings.catch_warnings():
            _filtered(case.marks)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                _call(case, fixtures)
    except (pytest.Skipped, unittest.SkipTest) as skipped:
        return "SKIPPED", str(skipped)
    except pytest.XFailed as failed:
        return "SKIPPED", str(failed)
    except Exception as failure:
        if expected:
            return "SKIPPED", "expected to fail"
        for sign, reason in _NOT_FOR_A_SANDBOX.items():
            if sign in str(failure):
                return "SKIPPED", reason
        return "FAILED", _described(failure)
    return ("SKIPPED", "expected to fail") if expected else ("PASSED", "")


def _described(failure):
    lines = traceback.extract_tb(failure.__traceback__)
    at = next((f"{line.name}:{line.lineno}" for line in reversed(lines) if "numpy_suite" not in line.filename), "")
    inner = "|".join(f"{line.filename.rpartition('/')[2]}:{line.lineno} {line.line}" for line in lines[-3:])
    return f"{type(failure).__name__}: {str(failure)[:600]} at {at} ({inner})"


def _provide_parents(name):
    package = name.rpartition(".")[0]
    for depth in range(1, package.count(".") + 2):
        part = ".".join(package.split(".")[:depth])
        if part.endswith(".tests"):  # It has data that is not installed.
            sys.modules.setdefault(part, types.ModuleType(part)).__path__ = []
        else:
            importlib.import_module(part)


@contextlib.contextmanager
def _adapted():
    """Sets NumPy's switch for Pythons that count no references, and lets tests leave the trace function alone."""
    import numpy.testing._private.utils as utils

    no_tracing = utils._no_tracing
    utils._no_tracing = lambda function: function
    utils.HAS_REFCOUNT = sys.modules["numpy.testing"].HAS_REFCOUNT = False
    try:
        yield
    finally:
        utils.HAS_REFCOUNT = sys.modules["numpy.testing"].HAS_REFCOUNT = True
        utils._no_tracing = no_tracing


def _module(name, path, source):
    module = types.ModuleType(name)
    module.__file__ = path
    module.__package__ = name.rpartition(".")[0]
    sys.modules[name] = module
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(compile(source, path, "exec", dont_inherit=True), module.__dict__)
    return module


def run(name, path, source, helpers, first, seconds):
    """Runs tests from that number on, until the time is over. `helpers` has modules that tests import."""
    channel = sys.stdout

    def say(kind, number, text):
        channel.write(f"\n{SIGN}{kind}\t{number}\t{' '.join(text.split())}\n")
        channel.flush()

    end = time.monotonic() + seconds
    _provide_absent()
    _provide_parents(name)
    importlib.import_module("numpy.ma.mrecords")  # As the file before has imported it in NumPy's own runs.

    for helper, text in helpers.items():
        _provide_parents(helper)
        _module(helper, helper, text)
    with _adapted():
        _run(name, path, source, first, end, say)


def _run(name, path, source, first, end, say):
    try:
        module = _module(name, path, source)
    except pytest.Skipped as skipped:
        say("FILE", 0, f"SKIPPED {skipped}")
        return
    except Exception as failure:
        say("FILE", 0, f"FAILED {_described(failure)}")
        return
    cases = _collect(module)
    say("COUNT", len(cases), "")
    _collecting[0] = False
    fixtures = _Fixtures(module)
    if hasattr(module, "setup_module"):
        module.setup_module()
    for number in range(first, len(cases)):
        if time.monotonic() > end:
            break
        case = cases[number]
        say("BEGIN", number, case.name)
        outcome, reason = _outcome(case, fixtures)
        say(outcome, number, reason)
    with contextlib.suppress(Exception):
        fixtures.close()
