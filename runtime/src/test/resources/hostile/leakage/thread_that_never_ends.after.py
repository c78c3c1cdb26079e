# No spinning thread of the sample before is left.
# outcome: PASSED
# placement: supervised
import threading

assert all(thread.name != "crucible-mark" for thread in threading.enumerate())


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
