# Functions that compare under other names, and arguments that are one value.
# outcome: PASSED
# placement: both
def solve(x):
    return 2 * x


# === test
close = np.allclose
out = solve(np.array([1.0, 2.0]))
assert close(out, target) and not close(out, 2 * target)
# === test
from numpy import allclose as close

out = solve(np.array([1.0, 2.0]))
assert close(out, target, rtol=1e-9)
# === test
from numpy.testing import assert_allclose as check

check(solve(np.array([1.0, 2.0])), target)
# === test
pair = solve(np.array([1.0, 2.0])), target
options = {"rtol": 1e-9}
assert np.allclose(*pair, **options)
# === test
close = np.allclose
found = solve(np.zeros(0))
assert close(found, target[target > 5]) and found.size == 0
