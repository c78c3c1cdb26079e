# Ends its own process with a signal.
# outcome: FORBIDDEN
# placement: supervised
import os
import signal


def solve(x):
    os.kill(os.getpid(), signal.SIGTERM)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
