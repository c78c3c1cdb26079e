# The module of the sample before can neither be found in sys.modules nor imported.
# outcome: PASSED
# placement: both
import sys

assert "crucible_helper" not in sys.modules
assert "." not in sys.path
try:
    import crucible_helper
except ImportError:
    crucible_helper = None
assert crucible_helper is None


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
