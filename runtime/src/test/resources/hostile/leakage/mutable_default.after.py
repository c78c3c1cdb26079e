# Lists and dicts of modules hold nothing of the sample before.
# outcome: PASSED
# placement: both
import string
import sys

assert "/crucible-mark" not in sys.path
assert "crucible_mark" not in sys.modules
assert not hasattr(string, "crucible_mark")


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
