# The builtins are the real ones again, and no more of them than before.
# outcome: PASSED
# placement: both
import builtins

assert abs(-3.0) == 3.0
assert not hasattr(builtins, "crucible_mark")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
