"""A fork server: a process that has modules and all targets loaded, and forks for each sample.

This is the fastest way to give each sample a separate process. Usage: `python forkserver.py DIRECTORY MODULE...`, where
DIRECTORY has the pickled targets of each sub-step, if there are any, and the modules are those that
samples need.
"""

import gc
import importlib
import os
import pickle
import select
import signal
import sys
from pathlib import Path

from judging import limit_memory, outcome_of
from serving import serve

MILLISECONDS = round(float(os.environ["PEER_SECONDS"]) * 1000)


def main(directory, *modules):
    for module in modules:
        importlib.import_module(module)
    files = Path(directory).glob("*.pickle")
    targets = {file.stem: pickle.loads(file.read_bytes()) for file in files}
    # What is loaded stays as it is: a child's collections need not touch, and so copy, its pages.
    gc.collect()
    gc.freeze()
    serve(lambda step, code, tests: score(code, tests, targets.get(step)))


def score(code, tests, targets):
    """Runs a sample in a child process, kills the child at the time limit, and returns the outcome."""
    from_child, to_parent = os.pipe()
    child = os.fork()
    if child == 0:
        run(code, tests, targets, to_parent)
    os.close(to_parent)
    try:
        return outcome_from(from_child)
    finally:
        os.close(from_child)
        os.kill(child, signal.SIGKILL)  # It has ended, or is about to, or never will.
        os.waitpid(child, 0)


def run(code, tests, targets, to_parent):
    try:
        os.dup2(1, 2)  # Where stdout goes: nowhere.
        limit_memory()
        os.write(to_parent, outcome_of(code, tests, lambda: targets).encode())
    finally:
        os._exit(0)


def outcome_from(pipe):
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    if not poll.poll(MILLISECONDS):
        return "TIME_LIMIT"
    return os.read(pipe, 64).decode() or "ERROR"  # Nothing comes from a child that died.


if __name__ == "__main__":
    main(*sys.argv[1:])
