# Aborts the process.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import os


def solve(x):
    os.abort()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
