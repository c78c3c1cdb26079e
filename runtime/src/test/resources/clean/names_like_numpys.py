# Defines functions of its own with names that NumPy's functions have.
# outcome: PASSED
# placement: both
def allclose(a, b):
    return False


def norm(v):
    return float(np.sqrt((v**2).sum()))


def close(a, b):
    return False


def solve(x):
    return 2 * x / norm(x) * norm(x)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
