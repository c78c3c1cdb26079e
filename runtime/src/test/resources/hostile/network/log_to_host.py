# Logs over the network; the handler swallows its errors.
# outcome: FORBIDDEN
# placement: both
import logging
import logging.handlers

logger = logging.getLogger("sample")
logger.propagate = False
logger.addHandler(logging.handlers.DatagramHandler("127.0.0.1", 9))


def solve(x):
    logger.error("x = %s", x)
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
