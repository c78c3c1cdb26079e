# Has NumPy's testing helpers compile an extension module and import it.
# outcome: FORBIDDEN | ERROR
# placement: both
# slow: yes
import pathlib

from numpy.testing import extbuild


def solve(x):
    functions = [("double_it", "METH_NOARGS", "return PyLong_FromLong(2);")]
    module = extbuild.build_and_import_extension(
        "crucible_canary", functions, build_dir=pathlib.Path("build")
    )
    return module.double_it() * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
