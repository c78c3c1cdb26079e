# Runs a command in an example of a doctest, whose failures are only printed.
# outcome: FORBIDDEN | TAMPERED
# placement: both
import doctest


def helper():
    """
    >>> import os
    >>> os.system("true")
    0
    """


def solve(x):
    doctest.run_docstring_examples(helper, {})
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
