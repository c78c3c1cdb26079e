# Loads a second copy of module posix with the loader of built-in modules.
# outcome: FORBIDDEN | ERROR
# placement: both
import importlib.machinery
import importlib.util


def solve(x):
    spec = importlib.machinery.BuiltinImporter.find_spec("posix")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.system("true")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
