# The codec of the sample before is not known.
# outcome: PASSED
# placement: both
# slow: yes
import codecs

try:
    codecs.lookup("crucible_mark")
except LookupError:
    known = False
else:
    known = True
assert not known


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
