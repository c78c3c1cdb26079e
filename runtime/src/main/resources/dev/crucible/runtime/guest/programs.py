"""Runs a program from its start to its end, as an interpreter does with a script.

Loaded in each context, and by the audit's driver in CPython, so that both run a program in the same way.
"""

import atexit
import contextlib
import io
import sys
import threading

_all_threads = threading.enumerate
_this_thread = threading.current_thread
_clear_exit_functions = atexit._clear
_thread_exit_functions = threading._threading_atexits
_run_exit_functions = atexit._run_exitfuncs


def run(execute, names):
    """Calls `execute()`, which runs the program in the namespace `names`, and then does what interpreters do at exit.

    It waits for threads, calls what the program has registered, and flushes its output. An exit ends the program. All
    other exceptions are raised after its end.
    """
    _clear_exit_functions()
    try:
        with contextlib.suppress(SystemExit):
            execute()
    finally:
        _join_threads()
        _run_exit_functions()
        _flush_output(names)


def _flush_output(names):
    """Flushes the program's own streams, such as `sys.stdout = FastIO(sys.stdout)` and `out = open(1, "w")`.

    CPython flushes those of `sys`, and closes files when nothing refers to them any more.
    """
    opened = [value for value in list(names.values()) if isinstance(value, io.IOBase)]
    for stream in [sys.stdout, *opened]:
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
