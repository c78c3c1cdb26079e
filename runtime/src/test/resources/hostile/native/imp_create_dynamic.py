# Loads the C library with the importer's lowest level.
# outcome: FORBIDDEN | ERROR
# placement: both
import _imp
import importlib.machinery


def solve(x):
    path = "/lib/x86_64-linux-gnu/libc.so.6"
    _imp.create_dynamic(importlib.machinery.ModuleSpec("libc", None, origin=path))
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
