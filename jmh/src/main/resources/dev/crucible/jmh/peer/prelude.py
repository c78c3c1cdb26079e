def _prelude():
    """Limits this process, and has an exception's exit status tell a failed test (3) from an error (1).

    In a function, so that a sample finds no module that it has not imported.
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
