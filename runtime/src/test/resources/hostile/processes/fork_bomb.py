# Forks a few times as a fork bomb does (bounded, should it succeed).
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    for _ in range(3):
        os.fork()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
