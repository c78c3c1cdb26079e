# Writes a module that never finishes importing and imports it.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
import sys

with open("slow_helper.py", "w") as file:
    file.write("while True:\n    pass\n")
sys.path.append(".")

import slow_helper


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
