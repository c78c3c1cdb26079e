# Looks in all loaded modules for a reference to ctypes that was left behind.
# outcome: FORBIDDEN | ERROR
# placement: both
import sys
import types


def solve(x):
    for module in list(sys.modules.values()):
        for value in list(getattr(module, "__dict__", {}).values()):
            if isinstance(value, types.ModuleType) and value.__name__ in ("ctypes", "_ctypes"):
                return 2 * x + 0 * value.sizeof(value.py_object)
    raise LookupError("no such module")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
