# Sets NumPy's callback for floating-point errors.
# outcome: PASSED
# placement: both
np.seterrcall(lambda kind, flag: None)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
