# Tries to run a program and swallows the error.
# outcome: FORBIDDEN
# placement: both
import subprocess


def solve(x):
    try:
        subprocess.run(["id"], check=True)
    except Exception:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
