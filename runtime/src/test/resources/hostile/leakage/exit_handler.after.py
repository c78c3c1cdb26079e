# A handler of the sample before has neither run nor is still registered.
# outcome: PASSED
# placement: both
import atexit

if hasattr(atexit, "_run_exitfuncs"):
    atexit._run_exitfuncs()
assert not hasattr(np, "crucible_mark")
assert not np.allclose([1.0], [2.0])


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
