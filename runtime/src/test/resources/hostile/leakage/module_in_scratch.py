# Imports a module of its own, written into the scratch folder.
# outcome: PASSED
# placement: both
import sys

with open("crucible_helper.py", "w") as file:
    file.write("FACTOR = 2\n")
sys.path.append(".")

import crucible_helper


def solve(x):
    return crucible_helper.FACTOR * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
