# Replaces the standard streams.
# outcome: PASSED
# placement: both
import io
import sys

sys.stdout = io.StringIO()
sys.stderr = sys.stdout
sys.stdin = io.StringIO("1\n2\n")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
