# Imports ctypes with the __import__ kept in a lambda's builtins.
# outcome: FORBIDDEN | ERROR

# placement: both
def solve(x):
    scope = (lambda: 0).__builtins__
    try:
        scope["__import__"]("ctypes")
    except ImportError:
        pass
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
