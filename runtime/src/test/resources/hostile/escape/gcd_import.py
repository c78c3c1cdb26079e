# Imports ctypes with the innermost function of the import system.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
import importlib._bootstrap


def solve(x):
    try:
        importlib._bootstrap._gcd_import("ctypes")
    except ImportError:
        pass
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
