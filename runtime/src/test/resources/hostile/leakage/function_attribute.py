# Leaves notes on functions of NumPy and the standard library.
# outcome: PASSED | TAMPERED
# placement: both
# slow: yes
import os

os.path.join.crucible_mark = [1]
np.linalg.norm.__doc__ = "marked"


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
