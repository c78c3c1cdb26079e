# Loads the C library with NumPy's helper.
# outcome: FORBIDDEN
# detail: ctypes
# placement: both
from numpy import ctypeslib


def solve(x):
    library = ctypeslib.load_library("libc.so.6", "/lib/x86_64-linux-gnu")
    return 2 * x + 0 * library.getpid()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
