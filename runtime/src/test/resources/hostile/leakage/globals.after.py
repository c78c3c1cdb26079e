# The global names of the sample before are gone.
# outcome: PASSED
# placement: both
import __main__

assert "crucible_secret" not in globals()
assert not hasattr(__main__, "crucible_mark")
assert not hasattr(__main__, "crucible_secret")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
