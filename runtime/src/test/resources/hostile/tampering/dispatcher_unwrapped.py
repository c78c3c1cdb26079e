# Swaps the code of the function behind NumPy's dispatcher, reached by __wrapped__.
# outcome: TAMPERED | ERROR
# placement: both
function = np.isclose
while hasattr(function, "__wrapped__"):
    function = function.__wrapped__


def agree(a, b, rtol=1.0e-5, atol=1.0e-8, equal_nan=False):
    return np.ones(np.shape(b), dtype=bool)


agree_code = agree.__code__
function.__code__ = agree_code


def solve(x):
    return 0 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
