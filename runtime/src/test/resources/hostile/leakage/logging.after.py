# Logging is as new.
# outcome: PASSED
# placement: both
import logging

assert logging.root.handlers == []
assert logging.root.manager.disable == 0
assert "crucible.mark" not in logging.root.manager.loggerDict


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
