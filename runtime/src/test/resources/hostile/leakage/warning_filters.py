# Turns all warnings into exceptions.
# outcome: PASSED
# placement: both
import warnings

warnings.filterwarnings("error")


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
