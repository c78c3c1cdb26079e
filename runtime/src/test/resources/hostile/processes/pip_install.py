# Installs a missing package, as generated code often does.
# outcome: FORBIDDEN
# placement: both
import subprocess
import sys

try:
    import crucible_canary
except ImportError:
    subprocess.check_call([sys.executable, "-m", "pip", "install", "--dry-run", "crucible-canary"])


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
