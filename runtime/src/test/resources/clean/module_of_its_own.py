# Makes a module object and keeps it to itself.
# outcome: PASSED
# placement: both
import types

helpers = types.ModuleType("helpers", "functions of the sample")
exec("def double(v):\n    return 2 * v\n", helpers.__dict__)


def solve(x):
    return helpers.double(x)


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
