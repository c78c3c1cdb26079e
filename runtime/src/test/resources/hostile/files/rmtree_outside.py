# Deletes a folder outside with all that is in it.
# outcome: FORBIDDEN | ERROR
# placement: both
import shutil


def solve(x):
    shutil.rmtree("/var/tmp/crucible-canary-folder")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
