# Reads the password hashes through pathlib.
# outcome: FORBIDDEN
# detail: shadow
# placement: both
import pathlib


def solve(x):
    text = pathlib.Path("/etc/shadow").read_text()
    return 2 * x + 0 * len(text)


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
