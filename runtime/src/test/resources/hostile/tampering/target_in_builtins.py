# Looks for the target in the builtins.
# outcome: ERROR
# detail: target
# placement: both
import builtins


def solve(x):
    return builtins.target


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
