"""Runs first in a new context: imports what samples and tests use, and loads the other modules of this folder."""

import ast
import cmath
import collections
import contextvars
import copy
import functools
import importlib.machinery
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


class _DirectCalls:
    """Lets NumPy's public functions be those that do the work.

    NumPy puts a dispatcher in C before each, which asks the arguments whether their class has an `__array_function__`
    (NEP 18) and calls the function in Python. That is two ways between Python and C for each call, half of what
    `np.sum` takes, and a sample could answer for NumPy with it.
    """

    _OVERRIDES = "numpy._core.overrides"

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
            if dispatcher is None:  # It chooses by the argument `like`.
                return self._dispatched(dispatcher, module, verify)(implementation)
            if docs_from_dispatcher:
                self._overrides.add_docstring(implementation, dispatcher.__doc__)
            if module is not None and isinstance(implementation, types.FunctionType):
                implementation.__module__ = module
            return implementation

        return decorator

    def __enter__(self):
        self._direct = self._decorator
        sys.meta_path.insert(0, self)

    def __exit__(self, *_):
        """Leaves nothing of this module behind in NumPy's: a sample could reach what it holds."""
        sys.meta_path.remove(self)
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] == "numpy":
                for attribute, value in list(vars(module).items()):
                    if value is self._direct:
                        setattr(module, attribute, self._dispatched)
                    elif isinstance(value, functools.partial) and value.func is self._direct:
                        genuine = functools.partial(self._dispatched, *value.args, **value.keywords)
                        setattr(module, attribute, genuine)


with _DirectCalls():
    import numpy
    import numpy.fft
    import numpy.lib.format
    import numpy.linalg
    import numpy.polynomial
    import numpy.random

# NumPy has loaded ctypes. Freeing it makes GraalPy free something twice when the context is closed, so it is kept
# here, where no guest finds it.
_kept = [
    sys.modules.pop(name)
    for name in list(sys.modules)
    if name.partition(".")[0] in ("ctypes", "_ctypes")
]
numpy._core._internal.ctypes = None
sys.modules["ctypes"] = None
import numpy.ctypeslib

del sys.modules["ctypes"]

_PACKAGE = "_crucible"


def load(name, source):
    """Makes a module of this folder importable from `_crucible`, until `hide` is called; returns it."""
    package = sys.modules.setdefault(_PACKAGE, types.ModuleType(_PACKAGE))
    package.__path__ = []
    module = types.ModuleType(f"{_PACKAGE}.{name}")
    sys.modules[module.__name__] = module
    setattr(package, name, module)
    _run(module, source, f"crucible/{name}.py")
    return module


def install(name, source):
    """Makes `source` importable as `name` by everybody; packages on the way are made when they are missing."""
    parent, _, child = name.rpartition(".")
    if parent and parent not in sys.modules:
        install(parent, "")
    module = types.ModuleType(name)
    module.__path__ = []
    module.__file__ = f"<{name}>"
    sys.modules[name] = module
    if parent:
        setattr(sys.modules[parent], child, module)
    _run(module, source, module.__file__)


def hide():
    """Takes the modules of this folder out of `sys.modules`: no guest finds them."""
    for name in list(sys.modules):
        if name.partition(".")[0] == _PACKAGE:
            del sys.modules[name]
    del sys.modules["__main__"]


def watched():
    """What belongs to the state although no module's attribute leads to it: the Python functions behind NumPy's C
    dispatchers, which tests call, and the lock of its random numbers."""
    functions = {}
    for module_name, module in list(sys.modules.items()):
        if module_name.partition(".")[0] == "numpy":
            for value in list(vars(module).values()):
                function = getattr(value, "_implementation", None)
                if function is not None:
                    functions[id(function)] = function
    return [*functions.values(), sys.modules["numpy"].random.get_bit_generator().lock]


def libraries():
    """The folders that hold Python's and the environment's own files."""
    return sorted({sys.prefix, sys.base_prefix, sys.exec_prefix, *filter(os.path.isdir, sys.path)})


def _run(module, source, filename):
    code = compile(source, filename, "exec", dont_inherit=True, optimize=0)
    exec(code, module.__dict__)
