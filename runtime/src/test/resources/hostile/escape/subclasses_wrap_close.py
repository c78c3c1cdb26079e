# Walks from an empty tuple over all classes to the globals of module os, and runs a command.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    for cls in ().__class__.__base__.__subclasses__():
        if cls.__name__ == "_wrap_close":
            cls.__init__.__globals__["system"]("true")
            return 2 * x
    raise LookupError("no such class")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
