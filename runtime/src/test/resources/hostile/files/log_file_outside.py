# Logs to a file outside.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
import logging

handler = logging.FileHandler("/var/tmp/crucible-canary.log")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
