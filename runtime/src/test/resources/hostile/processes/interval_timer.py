# Sets an interval timer, as home-made time limits do.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import signal


def solve(x):
    signal.setitimer(signal.ITIMER_REAL, 60)
    signal.setitimer(signal.ITIMER_REAL, 0)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
