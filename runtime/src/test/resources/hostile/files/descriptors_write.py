# Looks for a descriptor of the process that it can write to.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import os


def solve(x):
    for descriptor in range(3, 21):
        try:
            os.write(descriptor, b"")
            return 2 * x
        except OSError:
            pass
    raise OSError("no descriptor can be written")


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
