# Looks in all loaded modules for one that has a function named system.
# outcome: FORBIDDEN
# placement: both
import os
import sys


def solve(x):
    for module in list(sys.modules.values()):
        run = getattr(module, "system", None)
        if callable(run) and getattr(module, "__name__", "") in ("os", "posix"):
            run("true")
            return 2 * x
    raise LookupError("no such function")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
