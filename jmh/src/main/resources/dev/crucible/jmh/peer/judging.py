"""Runs a sample and its tests in this process, which is one of their own."""

import os
import resource


class TimeLimit(BaseException):
    """Raised in a sample that has run too long."""


def limit_memory():
    """Limit this process to the memory that each peer's samples get."""
    memory = int(os.environ["PEER_MEMORY_BYTES"])
    for limit in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        resource.setrlimit(limit, (memory, memory))


def outcome_of(code, tests, targets):
    """Run the code, then its tests one after another until one does not pass, with `target` bound anew for each.

    `targets` is a function that gives the targets; it is called when the code has run.
    """
    names = {"__name__": "__main__"}
    try:
        _run(code, "sample", names)
    except TimeLimit:
        raise
    except BaseException:
        return "ERROR"
    for number, (test, target) in enumerate(zip(tests, targets(), strict=True), start=1):
        names["target"] = target
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
