"""HumanEval's method: each sample runs in a `multiprocessing` process, which reports its result in a manager's list.

The process works in a separate directory, disables harmful functions, drops output, and ends itself by an alarm. If the
alarm has no effect, the parent kills the process. As in the original, NumPy is not loaded before the sample's code
imports it, and each sample has a separate manager. Usage: `python humaneval.py DIRECTORY`, where DIRECTORY has the
pickled targets of each sub-step, if there are any.
"""

import builtins
import contextlib
import faulthandler
import io
import multiprocessing
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
import typing  # noqa: F401  (as in the original)
from pathlib import Path

from judging import TimeLimit, limit_memory, outcome_of
from serving import serve

SECONDS = float(os.environ["PEER_SECONDS"])

# What a sample finds to be None.
DISABLED = {
    builtins: "exit quit help",
    os: "kill killpg system putenv remove removedirs rmdir unlink rename renames replace truncate chdir fchdir getcwd"
    " chmod fchmod chown fchown lchown chroot setuid fork forkpty",
    shutil: "rmtree move chown",
    subprocess: "Popen",
}
UNIMPORTABLE = ["ipdb", "joblib", "psutil", "resource", "tkinter"]


def main(directory):
    processes = multiprocessing.get_context("fork")

    def answer(step, code, tests):
        file = Path(directory, f"{step}.pickle").resolve()
        return score(processes, code, tests, file)

    serve(answer)


def score(processes, code, tests, file):
    """Runs a sample in a process, kills the process at the time limit, and returns the outcome."""
    with processes.Manager() as manager:
        result = manager.list()
        process = processes.Process(target=run, args=(code, tests, file, result))
        process.start()
        process.join(timeout=SECONDS + 1)
        in_time = not process.is_alive()
        if not in_time:
            process.kill()
            process.join()
        if len(result) == 0:
            return "ERROR" if in_time else "TIME_LIMIT"
        return result[0]


def run(code, tests, file, result):
    os.dup2(1, 2)  # What does not go through Python's streams is swallowed too.
    with tempfile.TemporaryDirectory() as directory, working_in(directory), guard():
        try:
            with swallowed_output(), time_limit():
                outcome = outcome_of(code, tests, lambda: targets_in(file))
        except TimeLimit:
            outcome = "TIME_LIMIT"
        result.append(outcome)


def targets_in(file):
    """Returns the targets in a file; None if there is no file, because the tests have none."""
    return pickle.loads(file.read_bytes()) if file.exists() else None


@contextlib.contextmanager
def working_in(directory):
    before = os.getcwd()
    os.chdir(directory)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def guard():
    """Disables harmful functions, and restores them at the end: the directory could not be deleted without them."""
    limit_memory()
    faulthandler.disable()
    taken = [
        (module, name, getattr(module, name))
        for module, names in DISABLED.items()
        for name in names.split()
        if hasattr(module, name)
    ]
    for module, name, _ in taken:
        setattr(module, name, None)
    sys.modules.update(dict.fromkeys(UNIMPORTABLE))
    try:
        yield
    finally:
        for module, name, value in taken:
            setattr(module, name, value)


class _WriteOnly(io.StringIO):
    def read(self, *_):
        raise OSError("there is no input")

    readline = readlines = read

    def readable(self):
        return False


class _RedirectedInput(contextlib._RedirectStream):
    _stream = "stdin"


@contextlib.contextmanager
def swallowed_output():
    stream = _WriteOnly()
    with (
        contextlib.redirect_stdout(stream),
        contextlib.redirect_stderr(stream),
        _RedirectedInput(stream),
    ):
        yield


@contextlib.contextmanager
def time_limit():
    def over(*_):
        raise TimeLimit

    signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    main(sys.argv[1])
