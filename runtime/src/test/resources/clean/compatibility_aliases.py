# Brings back names that NumPy dropped, as generated code for old versions does.
# outcome: PASSED
# placement: both
import numpy as np

for name, value in {"float": float, "int": int, "bool8": np.bool_, "Inf": np.inf}.items():
    if not hasattr(np, name):
        setattr(np, name, value)


def solve(x):
    return 2 * np.asarray(x, dtype=np.float)


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
