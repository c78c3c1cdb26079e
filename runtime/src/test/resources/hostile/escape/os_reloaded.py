# Reloads os, to be rid of guards, and runs a command.
# outcome: FORBIDDEN | TAMPERED
# placement: both
import importlib
import os


def solve(x):
    importlib.reload(os).system("true")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
