# Imports ctypes through importlib, in case only __import__ is watched.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
import importlib


def solve(x):
    try:
        importlib.import_module("ctypes")
    except ImportError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
