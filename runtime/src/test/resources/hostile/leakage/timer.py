# Leaves a timer that tampers later.
# outcome: PASSED
# placement: both
# limits: threads=2
# slow: yes
import threading

import numpy as np


def tamper():
    np.crucible_mark = 1


timer = threading.Timer(2.0, tamper)
timer.daemon = True
timer.start()


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
