# Gives the module of a benchmark's helper a function with the name of a builtin.
# outcome: TAMPERED
# detail: bool
# placement: both
import demo.compare

demo.compare.bool = lambda value: True


def solve(x):
    return 0 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
