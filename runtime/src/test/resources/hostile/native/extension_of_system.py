# Loads the C library as though it were a native module.
# outcome: FORBIDDEN | ERROR
# placement: both
import importlib.machinery
import importlib.util


def solve(x):
    path = "/lib/x86_64-linux-gnu/libc.so.6"
    loader = importlib.machinery.ExtensionFileLoader("libc", path)
    importlib.util.module_from_spec(importlib.util.spec_from_loader("libc", loader))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
