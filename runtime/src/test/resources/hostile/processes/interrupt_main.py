# Interrupts the main thread from a thread of its own.
# outcome: ERROR | FORBIDDEN
# placement: both
# slow: yes
import _thread
import threading
import time


def solve(x):
    threading.Thread(target=_thread.interrupt_main).start()
    time.sleep(1)
    raise InterruptedError("no interrupt came")


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
