# Makes a named pipe outside.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.mkfifo("/var/tmp/crucible-canary-pipe")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
