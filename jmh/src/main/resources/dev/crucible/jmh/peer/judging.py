"""Runs a sample and its tests in this process, which runs nothing else."""

import os
import resource


class TimeLimit(BaseException):
    """Raised in a sample that has exceeded its time limit."""


def limit_memory():
    """Limits the memory of this process to that of each peer's samples."""
    memory = int(os.environ["PEER_MEMORY_BYTES"])
    for limit in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        resource.setrlimit(limit, (memory, memory))


def outcome_of(code, tests, targets):
    """Returns the outcome of the code and its tests.

    The tests run one after the other until one does not pass, with `target` bound before each. `targets` is a function
    that returns the targets; it is called after the code has run. If it returns None, the tests have no targets.
    """
    names = {"__name__": "__main__"}
    try:
        _run(code, "sample", names)
    except TimeLimit:
        raise
    except BaseException:
        return "ERROR"
    values = targets()
    if values is not None and len(values) != len(tests):
        raise ValueError(f"{len(tests)} tests have {len(values)} targets")
    for number, test in enumerate(tests, start=1):
        if values is not None:
            names["target"] = values[number - 1]
        try:
            _run(test, f"test {number}", names)
        except TimeLimit:
            raise
        except AssertionError:
            return "FAILED"
        except BaseException:
            return "ERROR"
    return "PASSED"


def _run(source, name, names):
    exec(compile(source, name, "exec", dont_inherit=True), names)
