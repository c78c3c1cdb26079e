# Uses a name that does not exist.
# outcome: ERROR
# detail: scale_factor
# placement: both
def solve(x):
    return scale_factor * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
