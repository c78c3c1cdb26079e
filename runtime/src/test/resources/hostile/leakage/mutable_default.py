# Appends to lists and dicts that belong to modules.
# outcome: PASSED | TAMPERED
# placement: both
import string
import sys

sys.path.append("/crucible-mark")
string.crucible_mark = 1
sys.modules["crucible_mark"] = string


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
