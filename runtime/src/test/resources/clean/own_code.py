# Gives functions of its own other code and defaults.
# outcome: PASSED
# placement: both
def double(x, *, factor=3):
    return factor * x


def other(x, *, factor=2):
    return x + x


double.__code__ = other.__code__
double.__kwdefaults__ = {"factor": 2}
double.__defaults__ = None


def solve(x):
    return double(x)

# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
