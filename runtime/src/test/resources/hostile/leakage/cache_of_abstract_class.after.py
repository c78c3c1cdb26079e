# isinstance asks the library's own cache.
# outcome: PASSED
# placement: both
# slow: yes
from collections.abc import Mapping

assert not isinstance([1, 2], Mapping)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
