# Makes a folder of its own the working folder.
# outcome: PASSED
# placement: both
import os

os.makedirs("inner", exist_ok=True)
os.chdir("inner")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
