# Lists the descriptors that the process holds.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    try:
        for name in os.listdir("/proc/self/fd"):
            os.readlink(f"/proc/self/fd/{name}")
    except OSError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
