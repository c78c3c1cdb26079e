# Silences all warnings in the way that notebooks do.
# outcome: PASSED
# placement: both
import warnings


def warn(*args, **kwargs):
    pass


warnings.warn = warn


def solve(x):
    warnings.warn("not shown")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
