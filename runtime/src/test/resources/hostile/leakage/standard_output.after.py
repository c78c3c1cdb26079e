# The standard streams are the real ones.
# outcome: PASSED
# placement: both
import io
import sys

assert not isinstance(sys.stdout, io.StringIO)
assert not isinstance(sys.stderr, io.StringIO)
assert not isinstance(sys.stdin, io.StringIO)
print("printed")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
