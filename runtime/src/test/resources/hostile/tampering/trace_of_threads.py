# Traces threads that are started later.
# outcome: TAMPERED | ERROR
# placement: both
import threading

threading.settrace(lambda frame, event, argument: None)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
