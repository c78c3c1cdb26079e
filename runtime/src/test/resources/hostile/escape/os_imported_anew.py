# Deletes os from sys.modules and imports a fresh one, to be rid of guards.
# outcome: FORBIDDEN
# placement: both
import sys


def solve(x):
    for name in ("os", "posix", "subprocess"):
        sys.modules.pop(name, None)
    import os

    os.system("true")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
