# Imports ctypes with importlib's own __import__, written in Python.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
import importlib


def solve(x):
    try:
        importlib.__import__("ctypes")
    except ImportError:
        pass
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
