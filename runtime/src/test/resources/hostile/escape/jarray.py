# Imports the module that makes Java arrays.
# outcome: FORBIDDEN | ERROR
# placement: both
import jarray


def solve(x):
    jarray.zeros(10, "b")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
