# Leaves a command to be run when the interpreter ends, and ends it itself.
# outcome: FORBIDDEN | TAMPERED
# placement: both
import atexit
import os


def solve(x):
    atexit.register(os.system, "true")
    atexit._run_exitfuncs()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
