# Imports cffi, which need not be installed.
# outcome: FORBIDDEN | ERROR
# placement: both
import cffi


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
