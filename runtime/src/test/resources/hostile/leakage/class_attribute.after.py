# The attributes that the sample before added to classes are gone.
# outcome: PASSED
# placement: both
# slow: yes
import collections
import threading

assert not hasattr(collections.Counter, "crucible_mark")
assert not hasattr(threading.Thread, "crucible_mark")
assert not hasattr(np.linalg.LinAlgError, "crucible_mark")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
