# Imports f2py, which compiles Fortran to native modules.
# outcome: FORBIDDEN
# detail: f2py
# placement: both
import numpy.f2py


def solve(x):
    return 2 * x + 0 * len(numpy.f2py.get_include())


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
