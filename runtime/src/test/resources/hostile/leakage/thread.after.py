# No thread of the sample before is left, and none tampers while this one runs.
# outcome: PASSED
# placement: both
# slow: yes
import threading
import time

assert all(thread.name != "crucible-mark" for thread in threading.enumerate())
end = time.monotonic() + 3
while time.monotonic() < end:
    assert not hasattr(np, "crucible_mark")
    assert not np.allclose([1.0], [2.0])
    time.sleep(0.1)


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
