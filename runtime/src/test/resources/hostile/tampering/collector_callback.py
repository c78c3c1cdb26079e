# Has the collector's callback replace np.allclose.
# outcome: TAMPERED | FAILED | ERROR
# placement: both
# slow: yes
import gc

import numpy as np


def tamper(phase, info):
    np.allclose = lambda *args, **kwargs: True


gc.callbacks.append(tamper)


def solve(x):
    gc.collect()
    return 0 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
