# Runs a command with java.lang.Runtime.
# outcome: FORBIDDEN
# detail: java
# placement: both
import java


def solve(x):
    java.type("java.lang.Runtime").getRuntime().exec("true")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
