"""Runs a program from its start to its end, as an interpreter does with a script.

Loaded in each context, and by the audit's driver in CPython, so that both run a program in the same way.
"""

import _io
import atexit
import builtins
import contextlib
import sys
import threading
import types

_all_threads = threading.enumerate
_this_thread = threading.current_thread
_clear_exit_functions = atexit._clear
_thread_exit_functions = threading._threading_atexits
_run_exit_functions = atexit._run_exitfuncs
_open = open
# The class in C from which all streams derive. To ask whether a value is an instance of `io.IOBase`, an abstract class,
# runs code of the library, which takes longer than many a program.
_Stream = _io._IOBase
_files = None  # Replaced in the globals of `_open_and_remember`.
_exit_at_once = None


def run(execute, names):
    """Calls `execute()`, which runs the program in the namespace `names`, and then does what interpreters do at exit.

    It waits for threads, calls what the program has registered, and flushes its output. An exit ends the program. All
    other exceptions are raised after its end.
    """
    global _exit_at_once
    files = []
    names["open"] = _remembering(files)
    _clear_exit_functions()
    at_once = False
    try:
        execute()
    except SystemExit as error:
        at_once = error is _exit_at_once
    finally:
        _exit_at_once = None
        if not at_once:
            _join_threads()
            _run_exit_functions()
        _flush_output(names, files)


def exit_at_once(status):
    """Ends the program in the place of `os._exit`: it waits for no threads, and calls nothing that was registered.

    Unlike there, `finally` and `except` clauses run, and output is flushed.
    """
    global _exit_at_once
    _exit_at_once = SystemExit(status)
    raise _exit_at_once


def _remembering(files):
    """Returns a function `open` that adds what it opens to a list, and writes what the others hold back.

    CPython closes a file as soon as nothing refers to it, so that `open("a", "w").write("b")` needs no more. The
    function has globals of its own, from which no module of the runtime can be reached.
    """
    names = {"__name__": "io", "__builtins__": builtins, "_open": _open, "_files": files}
    return types.FunctionType(_open_and_remember.__code__, names, "open")


def _open_and_remember(*arguments, **options):
    for file in _files.copy():
        try:
            if file.closed:
                _files.remove(file)
            else:
                file.flush()
        except Exception:
            pass
    file = _open(*arguments, **options)
    _files.append(file)
    return file


def _flush_output(names, files):
    """Flushes the program's own streams, such as `sys.stdout = FastIO(sys.stdout)` and `out = open(1, "w")`.

    CPython flushes those of `sys`, and closes files when nothing refers to them any more.
    """
    own = [value for value in list(names.values()) if issubclass(type(value), _Stream)]
    for stream in [sys.stdout, *own, *files]:
        with contextlib.suppress(Exception):
            stream.flush()


def forget_exit_functions():
    """Forgets what a sample has registered for the end of the interpreter, and the threads that it would wait for."""
    _clear_exit_functions()
    _thread_exit_functions.clear()
    threading._shutdown = _nothing


def _nothing():
    pass


def _join_threads():
    """Waits for all threads that are not daemons."""
    this = _this_thread()
    while True:
        others = [thread for thread in _all_threads() if thread is not this and not thread.daemon]
        if not others:
            return
        for thread in others:
            thread.join()
