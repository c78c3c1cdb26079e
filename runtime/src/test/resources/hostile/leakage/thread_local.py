# Leaves a value in the main thread's locals and in a context variable.
# outcome: PASSED
# placement: both
import contextvars
import sys
import threading

sys.crucible_local = threading.local()
sys.crucible_local.mark = 1
sys.crucible_variable = contextvars.ContextVar("crucible_mark")
sys.crucible_variable.set(1)


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
