"""Brings back the state that lives in values rather than in the attributes of modules, which the host restores."""

import _random
import _socket
import atexit
import copyreg
import gc
import linecache
import locale
import logging
import operator
import os
import random
import sys
import warnings

import numpy as np

_SEED = 20240713

_lists = (sys.path, sys.meta_path, sys.path_hooks, sys.argv, sys.warnoptions)
_saved_lists = ()
_importers = {}
_reducers = ()
_reducer_table = {}
_filters = []
_folder = ""
_locale = ""
_limits = ()
_random_state = np.random.mtrand._rand
_draw = _random_state.standard_normal
_bit_generator = _random_state._bit_generator
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
_logged = (
    logging._handlers,
    logging._handlerList,
    *(value for _, values in _loggers for value in values.values() if type(value) in (list, dict)),
)


def save(folder, generator_of):
    """Takes the state of now as that of a new context.

    `generator_of(capsule)` gives what restores a bit generator.
    """
    global _folder, _locale, _limits, _generator
    sys.argv[:] = [""]
    loaded()
    _importers.update(sys.path_importer_cache)
    _folder = folder
    os.chdir(folder)
    _locale = locale.setlocale(locale.LC_ALL)
    _limits = (sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits())
    np.random.seed(_SEED)
    _generator = generator_of(_bit_generator.capsule)
    restore()


def folder():
    """Where a sample's own files are."""
    return _folder


def loaded():
    """Takes over what modules that trusted code has loaded add to the interpreter's lists and tables."""
    global _saved_lists, _reducers, _filters
    _saved_lists = tuple(list(values) for values in _lists)
    _reducer_table.update(copyreg.dispatch_table)
    _reducers = tuple(copyreg.dispatch_table.values())
    _filters = list(warnings.filters)


def watched():
    """What the host compares after each request: `restore` is called only if some of it has changed.

    Returns two lists: objects of Python's (lists and dictionaries by their elements, `_socket` by its default timeout,
    others by their attributes), and pairs of an object of C's with the size of its memory.
    """
    dictionaries = (
        sys.path_importer_cache,
        warnings.onceregistry,
        os.environ._data,
        copyreg.dispatch_table,
        linecache.cache,
    )
    loggers = [logger for logger, _ in _loggers]
    in_python = [
        *_lists,
        warnings.filters,
        gc.callbacks,
        *dictionaries,
        *(getattr(container, "data", container) for container in _logged),  # Of a weak dictionary.
        *loggers,
        random._inst,
        _socket,
    ]
    in_c = [(one, type(one).__basicsize__) for one in (_random_state, _bit_generator)]
    return in_python, in_c


def restore():
    """Makes all as it was saved.

    Python does this, and not the host, because all of it goes through the library's own functions. It asks no object of
    the sample's whether it equals anything.
    """
    for values, saved in zip(_lists, _saved_lists, strict=True):
        values[:] = saved
    if len(sys.path_importer_cache) != len(_importers):
        sys.path_importer_cache.clear()
        sys.path_importer_cache.update(_importers)
    warnings.filters[:] = _filters
    warnings._filters_mutated()
    warnings.onceregistry.clear()
    os.environ._data.clear()
    if os.getcwd() != _folder:
        os.chdir(_folder)
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
    copyreg.dispatch_table.clear()
    copyreg.dispatch_table.update(_reducer_table)
    if linecache.cache:
        linecache.cache.clear()
    atexit._clear()
    _restore_random()
    _restore_logging()


def tampering():
    """How a sample has changed how modules are imported or arrays copied; "" when it has not."""
    for name, position in (("meta_path", 1), ("path_hooks", 2)):
        values, saved = _lists[position], _saved_lists[position]
        if len(values) != len(saved) or not all(map(operator.is_, values, saved)):
            return f"changed sys.{name}"
    table = copyreg.dispatch_table
    if len(table) != len(_reducers) or not all(map(operator.is_, table.values(), _reducers)):
        return "changed copyreg.dispatch_table"
    return ""


def _restore_random():
    """Leaves the generators as seeding them does, which takes far longer for NumPy's."""
    _random.Random.seed(random._inst, _SEED)
    random._inst.gauss_next = None
    if _random_state._bit_generator is not _bit_generator:
        np.random.set_bit_generator(_bit_generator)
    _generator.restore()
    # Numbers of a normal distribution are made in pairs: this gives one that was kept, or keeps one.
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
