# Executes the source of module ctypes under another name.
# outcome: FORBIDDEN | ERROR
# placement: both
import importlib.util
import os


def solve(x):
    path = os.path.join(os.path.dirname(os.__file__), "ctypes", "__init__.py")
    spec = importlib.util.spec_from_file_location("harmless", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return 2 * x + 0 * module.CDLL(None).getpid()


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
