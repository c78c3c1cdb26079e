# Runs a shell command.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    if os.system("true") != 0:
        raise OSError("no shell")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
