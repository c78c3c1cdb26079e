# Imports a Java class as though it were a Python module.
# outcome: FORBIDDEN
# detail: java
# placement: both
try:
    from java.lang import System
except BaseException:
    System = None


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
