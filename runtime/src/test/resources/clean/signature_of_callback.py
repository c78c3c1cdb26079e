# The sample inspects the signature of a function of the test.
# outcome: PASSED
# placement: both
import inspect


def solve(f):
    return f(3) if len(inspect.signature(f).parameters) == 1 else None


# === test
def square(x):
    return x**2


assert solve(square) == 9
