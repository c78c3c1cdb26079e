# Reads a file outside through a file URL.
# outcome: FORBIDDEN | ERROR
# placement: both
import urllib.request


def solve(x):
    with urllib.request.urlopen("file:///etc/passwd") as page:
        page.read()
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
