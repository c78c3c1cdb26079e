"""Restores the state that is in values rather than in the attributes of modules, which the host restores.

How it works:

1. After each request the host compares the state that `watched` names (`InterpreterState`), which takes microseconds.
   `restore` is called only if some of it has changed.
2. `restore` runs in Python and not in the host, since it uses the library's own functions. They are genuine, because
   the host has restored the attributes of modules before.
3. Objects that a sample may have left in lists and tables are overwritten, or compared by identity (`operator.is_`).
   The operator `==` would ask them, and so run the sample's code.
4. Random generators are written back in their own memory, since seeding one takes longer than many a test
   (`_restore_random`).
"""

import _csv
import _random
import _socket
import abc
import atexit
import copyreg
import enum
import gc
import linecache
import locale
import logging
import operator
import os
import random
import sys
import threading
import types
import warnings
import weakref

from _crucible import frames, np
from _crucible.streams import has_only

_SEED = 20240713

_lists = (sys.path, sys.meta_path, sys.path_hooks, sys.argv, sys.warnoptions)
_saved_lists = ()
_importers = {}
_reducers = ()
_filters = []
_directory = ""
_locale = ""
_limits = ()
_field_limit = 0
# Dictionaries of libraries: the class or module that has one, its name there, the dictionary, and its saved entries. A
# finalizer that a sample has registered would run within a later sample.
_tables = [
    (owner, name, getattr(owner, name), {})
    for owner, name in (
        (weakref.finalize, "_registry"),
        (_csv, "_dialects"),
        (getattr(np, "finfo", None), "_finfo_cache"),
    )
    if owner is not None
]
# Classes of classes that compare by identity.
_METACLASSES = (type, abc.ABCMeta, enum.EnumType)
# NumPy's global generator; None in a context without NumPy.
_random_state = np.random.mtrand._rand if hasattr(np, "random") else None
_draw = _random_state and _random_state.standard_normal
_bit_generator = _random_state and _random_state._bit_generator
_generator = None
_loggers = (
    (
        logging.root,
        {
            "handlers": [],
            "filters": [],
            "level": logging.WARNING,
            "disabled": False,
            "propagate": True,
            "_cache": {},
        },
    ),
    (
        logging.Logger.manager,
        {"loggerDict": {}, "_disable": 0, "emittedNoHandlerWarning": False},
    ),
)
# Threads that are alive, by their numbers, and those that start.
_threads = {}
# Objects of modules that have attributes of their own, as pairs of module and name. Modules may be loaded later.
_DEFAULTS = (
    ("json", "_default_decoder"),
    ("json", "_default_encoder"),
    ("decimal", "DefaultContext"),
    ("decimal", "BasicContext"),
    ("decimal", "ExtendedContext"),
    ("threading", "_main_thread"),
)
_defaults = {}
# Modules in Python code of which confined code can call functions and methods, and the namespaces of those that are
# loaded.
_CALLED = ("_collections_abc", "bisect", "collections", "functools", "heapq", "typing")
_called = {}
_logged = (
    logging._handlers,
    logging._handlerList,
    *(value for _, values in _loggers for value in values.values() if type(value) in (list, dict)),
)


def save(directory, generator_of):
    """Saves the current state as that of a new context.

    `directory` is the directory of the sample's files. `generator_of(capsule)` returns an object that restores a bit
    generator.
    """
    global _directory, _locale, _limits, _generator
    sys.argv[:] = [""]
    if hasattr(np, "finfo"):
        # NumPy makes one object for each type when it is first asked for. The host restores only objects that it knows.
        for kind in ("e", "f", "d", "F", "D"):
            np.finfo(kind)
    loaded()
    _importers.update(sys.path_importer_cache)
    _threads.update(threading._active)
    _directory = directory
    os.chdir(directory)
    _locale = locale.setlocale(locale.LC_ALL)
    _limits = (sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits())
    if _random_state is not None:
        np.random.seed(_SEED)
        _generator = generator_of(_bit_generator.capsule)
    restore()


def directory():
    """Returns the directory of a sample's own files."""
    return _directory


def loaded():
    """Saves the interpreter's lists and tables again, after trusted code has loaded modules that add to them."""
    global _saved_lists, _reducers, _filters, _field_limit
    _saved_lists = tuple(list(values) for values in _lists)
    _reducers = tuple(copyreg.dispatch_table.items())
    for _, _, table, entries in _tables:
        entries.clear()
        entries.update(table)
    _field_limit = _csv.field_size_limit()
    _filters = list(warnings.filters)
    for name in _CALLED:
        if name in sys.modules and name not in _called:
            _called[name] = vars(sys.modules[name])
            _make_attributes(_called[name])
    forget_warnings()
    for place in _DEFAULTS:
        module, name = place
        value = getattr(sys.modules.get(module), name, None)
        if value is not None and place not in _defaults:
            attributes = dict(vars(value))
            inner = [(part, dict(part)) for part in attributes.values() if type(part) is dict]
            _defaults[place] = (vars(value), attributes, inner)


def _make_attributes(names):
    """Reads attributes of the classes and functions of a module that GraalPy makes when they are first read.

    `functools.cache` reads them, and the text of a generic alias such as `list[merge]`. After confined code the host
    does not look for attributes that were made.
    """
    for value in list(names.values()):
        inner = vars(value).values() if isinstance(value, type) else ()
        for each in (value, *inner):
            function = getattr(each, "__func__", each)
            if isinstance(function, (types.FunctionType, type)):
                for name in ("__module__", "__annotations__"):
                    getattr(function, name, None)


def forget_warnings():
    """Forgets which warnings have been shown, in the modules of which confined code can call functions."""
    for names in _called.values():
        names.pop("__warningregistry__", None)


def restore_defaults():
    """Gives objects of modules, such as the decoder of `json.loads`, the attributes that they had.

    It compares by identity, so that no value is asked whether it is equal.
    """
    for now, saved, inner in _defaults.values():
        if not has_only(now, saved):
            now.clear()
            now.update(saved)
        for part, entries in inner:
            if not has_only(part, entries):
                part.clear()
                part.update(entries)


def watched():
    """Returns the objects that the host compares after each request.

    They are two lists: Python objects (lists and dictionaries, compared by their elements; `_socket`, by its default
    timeout; `_csv`, by the length of its fields; others, by their attributes), and pairs of an object of a C type with
    the size of its memory.
    """
    dictionaries = (
        sys.path_importer_cache,
        warnings.onceregistry,
        os.environ._data,
        threading._active,
        threading._limbo,
        copyreg.dispatch_table,
        linecache.cache,
        *(table for _, _, table, _ in _tables),
    )
    loggers = [logger for logger, _ in _loggers]
    in_python = [
        *_lists,
        warnings.filters,
        gc.callbacks,
        *dictionaries,
        # The dictionary in a weak one.
        *(getattr(container, "data", container) for container in _logged),
        *loggers,
        random._inst,
        _socket,
        # `_csv` and the classes, whose table could be exchanged for another one.
        *(owner for owner, _, _, _ in _tables),
    ]
    in_c = [
        (one, type(one).__basicsize__) for one in (_random_state, _bit_generator) if one is not None
    ]
    return in_python, in_c


def restore():
    """Restores the state that was saved, without asking an object of the sample whether it equals another."""
    for values, saved in zip(_lists, _saved_lists, strict=True):
        values[:] = saved
    if len(sys.path_importer_cache) != len(_importers):
        sys.path_importer_cache.clear()
        sys.path_importer_cache.update(_importers)
    warnings.filters[:] = _filters
    warnings._filters_mutated()
    warnings.onceregistry.clear()
    os.environ._data.clear()
    if os.getcwd() != _directory:
        os.chdir(_directory)
    if locale.setlocale(locale.LC_ALL) != _locale:
        locale.setlocale(locale.LC_ALL, _locale)
    recursion, interval, digits = _limits
    if sys.getrecursionlimit() != recursion:
        sys.setrecursionlimit(recursion)
    if sys.getswitchinterval() != interval:
        sys.setswitchinterval(interval)
    if sys.get_int_max_str_digits() != digits:
        sys.set_int_max_str_digits(digits)
    if _socket.getdefaulttimeout() is not None:
        _socket.setdefaulttimeout(None)
    if not gc.isenabled():
        gc.enable()
    gc.callbacks.clear()
    if _csv.field_size_limit() != _field_limit:
        _csv.field_size_limit(_field_limit)
    copyreg.dispatch_table.clear()
    copyreg.dispatch_table.update(_reducers)
    _restore_tables()
    if linecache.cache:
        linecache.cache.clear()
    atexit._clear()
    threading._active.clear()
    threading._active.update(_threads)
    threading._limbo.clear()
    _restore_random()
    _restore_logging()


def tampering():
    """Returns how a sample has changed the import of modules or the copying of arrays; "" if it has not."""
    for name, position in (("meta_path", 1), ("path_hooks", 2)):
        values, saved = _lists[position], _saved_lists[position]
        if len(values) != len(saved) or not all(map(operator.is_, values, saved)):
            return f"changed sys.{name}"
    if _reducers_changed():
        return "changed copyreg.dispatch_table"
    return ""


def _reducers_changed():
    """Returns true if a sample has changed how other objects than those of its own classes are copied and pickled.

    The table keeps its order, so the saved entries come first. A class whose own class is the sample's could pretend to
    be another one when the table is searched.
    """
    table = copyreg.dispatch_table
    if type(table) is not dict:
        return True
    entries = tuple(table.items())
    added = entries[len(_reducers) :]
    return (
        len(entries) < len(_reducers)
        or not all(
            kind is saved_kind and reducer is saved
            for (kind, reducer), (saved_kind, saved) in zip(entries, _reducers, strict=False)
        )
        or not all(_is_of_sample(kind) for kind, _ in added)
    )


def _is_of_sample(kind):
    """Returns true for a class that was not there before the sample, and that no other can be taken for."""
    metaclass = type(kind)
    return any(metaclass is usual for usual in _METACLASSES) and not frames._knows(kind)


def _restore_tables():
    """Gives tables of libraries their saved entries. What is removed is forgotten, and no finalizer is called."""
    for owner, name, table, entries in _tables:
        if vars(owner).get(name) is not table:
            setattr(owner, name, table)
        table.clear()
        table.update(entries)


def _restore_random():
    """Puts the random generators into the state that seeding leaves; seeding itself takes far longer for NumPy's.

    NumPy makes normally distributed numbers in pairs and keeps the second one for the next call. To remove it:

    1. A number is drawn. If one was kept, the draw returns it, the bit generator does not move, and none is kept any
       more.
    2. Otherwise the draw makes a pair, moves the bit generator and keeps one number. A second draw removes that, and
       the bit generator is restored once more.
    """
    _random.Random.seed(random._inst, _SEED)
    random._inst.gauss_next = None
    if _random_state is None:
        return
    if _random_state._bit_generator is not _bit_generator:
        np.random.set_bit_generator(_bit_generator)
    _generator.restore()
    _draw()
    if _generator.moved():
        _draw()
        _generator.restore()


def _restore_logging():
    for logger, values in _loggers:
        now = vars(logger)
        if not all(map(operator.is_, map(now.get, values), values.values())):
            now.update(values)
    for container in _logged:
        if container:
            container.clear()
