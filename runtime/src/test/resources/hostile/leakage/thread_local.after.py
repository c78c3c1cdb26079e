# The thread's context and module sys hold nothing of the sample before.
# outcome: PASSED
# placement: both
import contextvars
import sys

assert not hasattr(sys, "crucible_local")
assert not hasattr(sys, "crucible_variable")
assert all(variable.name != "crucible_mark" for variable in contextvars.copy_context())


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
