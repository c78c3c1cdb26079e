# Makes module posix anew with the importer's lowest level.
# outcome: FORBIDDEN | ERROR
# placement: both
import _imp
import importlib.machinery


def solve(x):
    spec = importlib.machinery.ModuleSpec("posix", importlib.machinery.BuiltinImporter)
    _imp.create_builtin(spec).system("true")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
