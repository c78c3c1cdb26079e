# Fails an assertion of its own at import, which is no test.
# outcome: ERROR
# detail: AssertionError
# placement: both
def solve(x):
    return 2 * x


assert solve(np.array([1.0]))[0] == 3.0


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
