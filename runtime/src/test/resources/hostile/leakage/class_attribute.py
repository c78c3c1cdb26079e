# Adds attributes to classes that live as long as the interpreter.
# outcome: PASSED | TAMPERED
# placement: both
# slow: yes
import collections
import threading

collections.Counter.crucible_mark = 1
threading.Thread.crucible_mark = 1
np.linalg.LinAlgError.crucible_mark = 1


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
