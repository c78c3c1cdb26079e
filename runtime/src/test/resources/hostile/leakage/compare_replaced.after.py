# The tests' comparison helper is the real one again.
# outcome: PASSED
# placement: both
from demo.compare import close

assert close([1.0, 2.0], [1.0, 2.0])
assert not close([1.0, 2.0], [1.0, 3.0])


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
