# Logs a little, for which logging looks at the calling frames.
# outcome: PASSED
# placement: both
import logging

logging.basicConfig(level=logging.INFO, format="%(funcName)s:%(lineno)d %(message)s")
log = logging.getLogger(__name__)


def solve(x):
    log.info("solving for %s", x)
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("handled")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
