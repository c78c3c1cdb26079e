# Forks with a terminal of its own.
# outcome: FORBIDDEN | ERROR
# placement: both
import pty


def solve(x):
    pid, descriptor = pty.fork()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
