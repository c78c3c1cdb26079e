# Has faulthandler read from a null pointer.
# outcome: FORBIDDEN | ERROR | CRASHED
# placement: supervised
import faulthandler


def solve(x):
    faulthandler._sigsegv()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
