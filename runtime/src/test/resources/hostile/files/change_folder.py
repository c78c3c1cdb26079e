# Makes the root folder its working folder and opens a relative path.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.chdir("/")
    with open("etc/passwd") as file:
        file.read()
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
