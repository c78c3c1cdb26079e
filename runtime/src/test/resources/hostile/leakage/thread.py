# Leaves a thread that goes on and tampers a second later, with the next sample.
# outcome: PASSED
# placement: both
# limits: threads=2
# slow: yes
import threading
import time

import numpy as np


def tamper():
    time.sleep(1.5)
    for _ in range(20):
        np.crucible_mark = 1
        np.allclose = lambda *args, **kwargs: True
        time.sleep(0.1)


def solve(x):
    threading.Thread(target=tamper, daemon=True, name="crucible-mark").start()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
