# Divides by zero and warns, for which warnings looks at the calling frames.
# outcome: PASSED
# placement: both
import warnings


def solve(x):
    warnings.warn("this is only a warning", RuntimeWarning, stacklevel=2)
    bad = np.array([1.0, 0.0]) / np.array([0.0, 0.0])
    return np.where(np.isfinite(bad), bad, 2 * x)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
