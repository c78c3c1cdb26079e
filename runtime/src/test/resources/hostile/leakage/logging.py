# Sets logging up and turns it off.
# outcome: PASSED
# placement: both
import logging

logging.basicConfig(level=logging.DEBUG)
logging.getLogger("crucible.mark").setLevel(logging.CRITICAL)
logging.disable(logging.CRITICAL)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
