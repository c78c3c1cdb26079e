# Looks for other processes by sending them signal 0; only a missing function is an error.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import os


def solve(x):
    for pid in range(1, 50):
        try:
            os.kill(pid, 0)
        except OSError:
            pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
