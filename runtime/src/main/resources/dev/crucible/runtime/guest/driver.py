"""The guest's side of Crucible's runtime: runs one section of a request at a time and tells what came of it.

Loaded once in each context, before any sample. The host calls the functions of this module by name; a sample
never gets a reference to it.
"""

import builtins
import contextlib
import ctypes
import linecache
import sys
import threading
import traceback
import types

import numpy as np
import numpy.fft
import numpy.linalg
import numpy.random


class TimeLimit(BaseException):
    """Raised in a sample that ran longer than it may; not an Exception, so that `except Exception` lets it pass."""


_TIME_LIMIT = TimeLimit("time limit")
_set_async_exc = ctypes.pythonapi.PyThreadState_SetAsyncExc
_set_async_exc.argtypes = [ctypes.c_ulong, ctypes.py_object]
_set_async_exc.restype = ctypes.c_int

_MAIN = "__main__"
_streams = {"stdout": sys.stdout, "stderr": sys.stderr}
_TRACEBACK_FRAMES = 32
_MESSAGE_CHARACTERS = 4000


def thread_identity():
    """The identity of the calling thread, for `cancel`."""
    return threading.get_ident()


def cancel(thread):
    """Raises TimeLimit in `thread`, soon; called from another thread while a sample runs there."""
    return _set_async_exc(thread, _TIME_LIMIT)


def drain():
    """Takes a TimeLimit that is still on its way, and checks that NumPy answers."""
    try:
        total = 0
        for number in range(64):
            total += number
        return bool(np.allclose(np.ones(2), 1.0)) and total == 2016
    except TimeLimit:
        return False


def new_namespace():
    """A fresh `__main__`: what a script starts with, and nothing else; and the standard streams as they were."""
    for number, name in ((1, "stdout"), (2, "stderr")):
        if _streams[name].closed:
            _streams[name] = _open_stream(number)
        setattr(sys, name, _streams[name])
    module = types.ModuleType(_MAIN)
    module.__builtins__ = builtins
    sys.modules[_MAIN] = module
    return module.__dict__


def install_module(name, source):
    """Makes `source` importable as `name`; packages on the way are made when they are missing."""
    parent, _, child = name.rpartition(".")
    if parent and parent not in sys.modules:
        install_module(parent, "")
    module = types.ModuleType(name)
    module.__path__ = []
    module.__file__ = f"<{name}>"
    sys.modules[name] = module
    if parent:
        setattr(sys.modules[parent], child, module)
    exec(compile(source, module.__file__, "exec", dont_inherit=True), module.__dict__)


def run_section(namespace, filename, source):
    """Runs `source` in `namespace`.

    Returns None when it ran to its end, else what stopped it, as a tuple: the exception's type, its message, the
    traceback's text, the innermost line in `filename` (0 when there is none), the name of the module that an import
    did not find ("" when that is not what happened), and whether it was an assertion.
    """
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), namespace)
        return None
    except TimeLimit:
        return ("TimeLimit", "", "", 0, "", False)
    except BaseException as error:
        return _describe(error, filename, source)


def flush():
    """Sends on what a sample left in Python's output buffers."""
    for stream in _streams.values():
        with contextlib.suppress(ValueError):  # A sample has closed it.
            stream.flush()


def _open_stream(number):
    return open(number, "w", encoding="utf-8", errors="backslashreplace", closefd=False)


def _describe(error, filename, source):
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    try:
        missing = (error.name or "") if isinstance(error, ModuleNotFoundError) else ""
        return (
            type(error).__name__,
            _text_of(error),
            _traceback_of(error),
            _line_of(error, filename),
            missing if isinstance(missing, str) else "",
            isinstance(error, AssertionError),
        )
    finally:
        linecache.cache.pop(filename, None)


def _text_of(error):
    try:
        text = str(error)
    except Exception:
        text = "(the exception's message could not be made)"
    return text if len(text) <= _MESSAGE_CHARACTERS else text[:_MESSAGE_CHARACTERS] + " ..."


def _traceback_of(error):
    """The traceback as Python prints it, from the sample's own frames on."""
    try:
        frames = error.__traceback__.tb_next if error.__traceback__ is not None else None
        shown = traceback.TracebackException(
            type(error), error, frames, limit=-_TRACEBACK_FRAMES, compact=True
        )
        return "".join(shown.format())
    except Exception:
        return f"{type(error).__name__}: (the traceback could not be made)\n"


def _line_of(error, filename):
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno or 0
    line = 0
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == filename:
            line = frame.tb_lineno
        frame = frame.tb_next
    return line


# Values that the host hands over. An array's elements arrive as the address of native memory, and are copied once.


def make_array(address, size, dtype, shape, scalar):
    """A NumPy array with a copy of the `size` bytes at `address`; its one element when `scalar`."""
    if size == 0:
        return np.empty(tuple(shape), dtype)
    memory = (ctypes.c_char * size).from_address(address)
    array = np.frombuffer(memory, dtype).reshape(tuple(shape)).copy()
    return array[()] if scalar else array


def make_object_array(shape, items):
    """A NumPy array of dtype object."""
    array = np.empty(len(items), object)
    for index, item in enumerate(items):
        array[index] = item
    return array.reshape(tuple(shape))


def make_bytes(address, size):
    """A bytes object with a copy of the `size` bytes at `address`."""
    return ctypes.string_at(address, size)


def make_list(items):
    """A Python list of what the host's array holds."""
    return list(items)


def make_tuple(items):
    """A Python tuple of what the host's array holds."""
    return tuple(items)


def make_dict(keys, values):
    """A Python dict; NumPy scalars as keys become Python's own."""
    return {
        key.item() if isinstance(key, np.generic) else key: value
        for key, value in zip(keys, values, strict=True)
    }


def make_sparse(form, data, first, second, shape, block_size):
    """A SciPy sparse matrix; raises ModuleNotFoundError without SciPy."""
    from scipy import sparse

    shape = tuple(shape)
    if form == "COO":
        return sparse.coo_matrix((data, (first, second)), shape=shape)
    if form == "BSR":
        return sparse.bsr_matrix((data, first, second), shape=shape, blocksize=tuple(block_size))
    return sparse.csr_matrix((data, first, second), shape=shape)


def try_make(make, *arguments):
    """(value, "") or (None, name of the module that is missing)."""
    try:
        return make(*arguments), ""
    except ModuleNotFoundError as error:
        return None, error.name or "unknown"
