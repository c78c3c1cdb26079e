"""Runs first in a new context: imports modules that samples and tests use, and loads the runtime's guest modules.

The host calls `load_numpy` or `leave_numpy_out`, then `load` and `install` for each guest module, and `hide` at last.
"""

import ast
import builtins
import cmath
import collections
import contextlib
import contextvars
import copy
import copyreg
import functools
import importlib.machinery
import io
import itertools
import locale
import logging
import math
import operator
import os
import random
import re
import string
import sys
import threading
import time
import traceback
import types
import typing
import warnings
import weakref

# As in CPython, where programs take it for a number that nothing exceeds; GraalPy's is 2**31 - 1. It is set before
# NumPy is loaded, which compares it with what it was then.
sys.maxsize = (1 << 63) - 1


class _DirectCalls:
    """Makes NumPy's public functions the Python functions that do the work, without NumPy's dispatchers.

    NumPy puts a dispatcher in C before each function. It asks the arguments whether their class has an
    `__array_function__` (NEP 18), and calls the function in Python. That is two transitions between Python and C for
    each call, half of the time of `np.sum`, and a sample could answer for NumPy with it.

    How it works:

    1. While NumPy is imported, this object is the first finder of `sys.meta_path`. For `numpy._core.overrides` it
       returns the usual module spec, whose loader runs the module and then replaces the decorator
       `array_function_dispatch`. All other modules of NumPy take the decorator from there.
    2. The replacement returns the decorated function itself. Functions without a dispatcher, which dispatch by their
       argument `like`, still get NumPy's own decorator.
    3. `exec_module` is replaced on the loader object only, and removed again before the module runs.
    4. On exit, each module of NumPy gets the original decorator back, also within `functools.partial`. The replacement
       is recognized by identity, so one bound method is kept in `_direct`: each access to `self._decorator` creates
       another.
    5. The dispatchers of `np.vstack` and its like also refuse generators. Their functions get that check back.
    """

    _OVERRIDES = "numpy._core.overrides"
    _SEQUENCES_ONLY = "_arrays_for_stack_dispatcher"

    def find_spec(self, name, path, target=None):
        if name != self._OVERRIDES:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        run = spec.loader.exec_module

        def run_and_replace(overrides):
            del spec.loader.exec_module
            run(overrides)
            self._overrides = overrides
            self._dispatched = overrides.array_function_dispatch
            overrides.array_function_dispatch = self._direct

        spec.loader.exec_module = run_and_replace
        return spec

    def _decorator(self, dispatcher=None, module=None, verify=True, docs_from_dispatcher=False):
        def decorator(implementation):
            if dispatcher is None:  # Such a function dispatches by its argument `like`.
                return self._dispatched(dispatcher, module, verify)(implementation)
            if docs_from_dispatcher:
                self._overrides.add_docstring(implementation, dispatcher.__doc__)
            if module is not None and isinstance(implementation, types.FunctionType):
                implementation.__module__ = module
            if self._SEQUENCES_ONLY in dispatcher.__code__.co_names:
                return _sequences_only(implementation)
            return implementation

        return decorator

    def __enter__(self):
        self._direct = self._decorator
        sys.meta_path.insert(0, self)

    def __exit__(self, *_):
        """Restores NumPy's own decorator, since a sample could reach objects of this module through the other."""
        sys.meta_path.remove(self)
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] == "numpy":
                for attribute, value in list(vars(module).items()):
                    if value is self._direct:
                        setattr(module, attribute, self._dispatched)
                    elif isinstance(value, functools.partial) and value.func is self._direct:
                        genuine = functools.partial(self._dispatched, *value.args, **value.keywords)
                        setattr(module, attribute, genuine)


def _in_module_of(function, replacement):
    """Returns `replacement` as a function of the module of `function`.

    With that module's globals it leads to nothing of this one, and with its file name samples may inspect it.
    """
    code = replacement.__code__.replace(co_filename=function.__code__.co_filename)
    moved = types.FunctionType(
        code,
        function.__globals__,
        function.__name__,
        replacement.__defaults__,
        replacement.__closure__,
    )
    return functools.update_wrapper(moved, function)


def _sequences_only(function):
    def stack(*args, **kwargs):
        for arrays in args[:1] or [kwargs[name] for name in ("tup", "arrays") if name in kwargs]:
            if not hasattr(arrays, "__getitem__"):
                raise TypeError(
                    'arrays to stack must be passed as a "sequence" type such as list or tuple.'
                )
        return function(*args, **kwargs)

    return _in_module_of(function, stack)


def _to_bytes_or_str_array(result, output_dtype_like):
    """Does as the function of `numpy._core.strings` that it replaces.

    That one calls `numpy.dtypes.StrDType(length)`, which GraalPy refuses, so that `np.char.encode`, `np.char.mod` and
    their like fail. The names are those of NumPy's module, whose globals this function gets.
    """
    dtype = np.asarray(output_dtype_like).dtype
    if result.size == 0:
        return result.astype(dtype)
    ret = np.asarray(result.tolist())
    if isinstance(dtype, np.dtypes.StringDType):
        return ret.astype(type(dtype))
    return ret.astype(np.dtype((dtype.type, _get_num_chars(ret))))


def _slotnames(cls):
    """Does as the function of `copyreg` that it replaces, and keeps no list in the class.

    Copying or pickling an object would add an attribute to its class, which would count as tampering if the class is a
    library's.
    """
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    if not hasattr(cls, "__slots__"):
        return names
    for kind in cls.__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            private = name.startswith("__") and not name.endswith("__")
            owner = kind.__name__.lstrip("_")
            names.append(f"_{owner}{name}" if private and owner else name)
    return names


copyreg._slotnames = _in_module_of(copyreg._slotnames, _slotnames)


_PACKAGE = "_crucible"

_kept = []
_left_out = []


def load_numpy():
    """Loads NumPy, which guest modules import as `np` from `_crucible`; returns it."""
    with _DirectCalls():
        import numpy
        import numpy._core.strings
        import numpy.fft
        import numpy.lib.format
        import numpy.linalg
        import numpy.polynomial
        import numpy.random

    numpy._core.strings._to_bytes_or_str_array = _in_module_of(
        numpy._core.strings._to_bytes_or_str_array, _to_bytes_or_str_array
    )
    # NumPy has loaded ctypes. If it is freed, GraalPy frees memory twice when the context is closed. So it is kept
    # here, where no guest finds it.
    for name in list(sys.modules):
        if name.partition(".")[0] in ("ctypes", "_ctypes"):
            _kept.append(sys.modules.pop(name))
    numpy._core._internal.ctypes = None
    sys.modules["ctypes"] = None
    import numpy.ctypeslib

    del sys.modules["ctypes"]
    _look_up_functions(numpy)
    # It replaces the table of names of types in NumPy's C code, for all later samples.
    for module in (numpy._core.multiarray, numpy._core._multiarray_umath):
        vars(module).pop("set_typeDict", None)
    _package().np = numpy
    return numpy


def _look_up_functions(np):
    """Has NumPy's C code look up the functions of Python that it calls, before a sample can put others in their places.

    It looks up each one at its first use, by its module and its name, and keeps it for good (`npy_runtime_imports`).
    """
    array = np.zeros(2)
    record = np.zeros(1, "i4,f8")
    objects = np.array([4.0, 2.0], object)
    for name in ("all", "any", "max", "mean", "min", "prod", "std", "sum", "var", "dumps"):
        getattr(array, name)()
    array.clip(0, 1)
    array.dump(io.BytesIO())
    str(array), repr(array), str(record[0])
    objects.getfield(object)
    with contextlib.suppress(TypeError):  # It is refused by the function that is looked up.
        objects.view([("a", object)])
    np.gcd(objects, objects)
    np.add.outer(array, array)
    np.promote_types(record.dtype, record.dtype.newbyteorder())
    np.dtype(_DirectCalls)
    np.add.__doc__  # noqa: B018


def leave_numpy_out(source):
    """Makes a stand-in with this source what guest modules import as `np` from `_crucible`."""
    _package().np = load("without_numpy", source)
    sys.modules["numpy"] = None  # Makes an import fail, until `hide` is called.


def _package():
    return sys.modules.setdefault(_PACKAGE, types.ModuleType(_PACKAGE))


def load(name, source):
    """Makes a guest module of the runtime importable from `_crucible`, until `hide` is called; returns it."""
    package = _package()
    package.__path__ = []
    module = types.ModuleType(f"{_PACKAGE}.{name}")
    sys.modules[module.__name__] = module
    setattr(package, name, module)
    _run(module, source, f"crucible/{name}.py")
    return module


def install(name, source):
    """Makes `source` importable as `name`, also by samples. Creates parent packages that are missing.

    A module that needs NumPy is left out of a context without it.
    """
    parent, _, child = name.rpartition(".")
    if parent and parent not in sys.modules:
        install(parent, "")
    module = types.ModuleType(name)
    module.__path__ = []
    module.__file__ = f"<{name}>"
    sys.modules[name] = module
    if parent:
        setattr(sys.modules[parent], child, module)
    try:
        _run(module, source, module.__file__)
    except ModuleNotFoundError as error:
        if error.name != "numpy" or sys.modules.get("numpy", _kept) is not None:
            raise
        del sys.modules[name]
        if parent:
            delattr(sys.modules[parent], child)
        _left_out.append(name)


def awaited():
    """Returns the modules that are found only in a context with NumPy; none if this is one."""
    if sys.modules.get("numpy", _kept) is None:
        return ["numpy", *_left_out]
    return []


def hide():
    """Removes the runtime's guest modules from `sys.modules`, so that no guest finds them.

    They keep the builtins as names of their own. A sample could otherwise put functions of its own in their places, and
    those back before the state is verified.
    """
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").partition(".")[0] == _PACKAGE:
            for name, value in vars(builtins).items():
                if name[:2] != "__":
                    vars(module).setdefault(name, value)
    if sys.modules.get("numpy", _kept) is None:
        del sys.modules["numpy"]
    for name in list(sys.modules):
        if name.partition(".")[0] == _PACKAGE:
            del sys.modules[name]
    del sys.modules["__main__"]


def watched():
    """Returns objects of the state to which no module's attribute leads.

    They are the Python functions behind NumPy's C dispatchers, which tests call, the lock of its random numbers, and
    what the import system asks for modules.
    """
    functions = {}
    for module_name, module in list(sys.modules.items()):
        if module is not None and module_name.partition(".")[0] == "numpy":
            for value in list(vars(module).values()):
                function = getattr(value, "_implementation", None)
                if function is not None:
                    functions[id(function)] = function
    numpy = sys.modules.get("numpy")
    locks = [numpy.random.get_bit_generator().lock] if numpy else []
    return [*functions.values(), *locks, *sys.meta_path, sys.modules["_crucible.denials"]]


def libraries():
    """Returns the directories of Python's and the environment's own files."""
    return sorted({sys.prefix, sys.base_prefix, sys.exec_prefix, *filter(os.path.isdir, sys.path)})


def _run(module, source, filename):
    code = compile(source, filename, "exec", dont_inherit=True, optimize=0)
    exec(code, module.__dict__)
