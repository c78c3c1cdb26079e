# The hooks are the interpreter's own.
# outcome: PASSED
# placement: both
import sys
import threading

assert sys.excepthook is not print
assert sys.unraisablehook is not print
assert sys.displayhook is not print
assert threading.excepthook is not print


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
