# Reaches ctypes through the builtins of a NumPy function's globals.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
def solve(x):
    builtin = np.polynomial.polynomial.polyval.__globals__["__builtins__"]
    load = builtin["__import__"] if isinstance(builtin, dict) else builtin.__import__
    return 2 * x + 0 * load("ctypes").CDLL(None).getpid()


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
