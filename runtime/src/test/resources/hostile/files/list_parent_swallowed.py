# Lists the folder above the scratch folder and swallows the error.
# outcome: FORBIDDEN
# placement: both
import os

try:
    names = os.listdir("..")
except OSError:
    names = []


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
