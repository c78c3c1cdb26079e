# Leaves a file open, with text in its buffer, in a module that stays loaded.
# outcome: PASSED
# placement: both
import sys

handle = open("open.txt", "w")
handle.write("still in the buffer")
sys.crucible_mark = handle


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
