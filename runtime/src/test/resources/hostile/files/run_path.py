# Runs a file outside as Python code.
# outcome: FORBIDDEN | ERROR
# placement: both
import runpy


def solve(x):
    runpy.run_path("/usr/lib/python3/dist-packages/crucible_canary.py")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
