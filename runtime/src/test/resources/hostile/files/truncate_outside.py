# Truncates a file outside.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.truncate("/var/tmp/crucible-canary", 0)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
