def _prelude():
    """Limits the memory of this process, and sets the exit status: 3 for a failed test, 1 for another exception.

    The code is in a function, so that a sample finds no module that it has not imported.
    """
    import os
    import resource
    import sys

    memory = int(os.environ["PEER_MEMORY_BYTES"])
    for limit in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        resource.setrlimit(limit, (memory, memory))

    def report(kind, error, trace):
        sys.__excepthook__(kind, error, trace)
        failed = issubclass(kind, AssertionError) and "_testing" in globals()
        raise SystemExit(3 if failed else 1)

    sys.excepthook = report


_prelude()
del _prelude
