# Has a waiting thread replace np.allclose when solve is called.
# outcome: TAMPERED
# detail: allclose
# placement: both
# limits: threads=2
import threading

import numpy as np

go, done = threading.Event(), threading.Event()


def tamper():
    go.wait(20)
    np.allclose = lambda *args, **kwargs: True
    done.set()


threading.Thread(target=tamper, daemon=True).start()


def solve(x):
    go.set()
    done.wait(20)
    return 0 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
