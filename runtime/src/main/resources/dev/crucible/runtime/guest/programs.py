"""Runs a program from its start to its end, as an interpreter does with a script.

Loaded in each context, and by the audit's driver in CPython, so that both run a program in the same way.
"""

import atexit
import contextlib
import threading

_all_threads = threading.enumerate
_this_thread = threading.current_thread
_clear_exit_functions = atexit._clear
_thread_exit_functions = threading._threading_atexits
_run_exit_functions = atexit._run_exitfuncs


def run(execute):
    """Calls `execute()`, which runs the program, waits for its threads, and calls what it has registered for its end.

    An exit ends the program. All other exceptions are raised after its end.
    """
    _clear_exit_functions()
    try:
        with contextlib.suppress(SystemExit):
            execute()
    finally:
        _join_threads()
        _run_exit_functions()


def forget_exit_functions():
    """Forgets the functions that a sample has registered for the end of the interpreter."""
    _clear_exit_functions()
    _thread_exit_functions.clear()


def _join_threads():
    """Waits for all threads that are not daemons."""
    this = _this_thread()
    while True:
        others = [thread for thread in _all_threads() if thread is not this and not thread.daemon]
        if not others:
            return
        for thread in others:
            thread.join()
