# Leaves a trace function.
# outcome: TAMPERED | ERROR
# placement: both
import sys

sys.settrace(lambda frame, event, argument: None)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
