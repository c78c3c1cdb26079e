# Asks for the time, the number of processors and the kind of machine.
# outcome: PASSED
# placement: both
import datetime
import os
import platform
import sys
import time


def solve(x):
    start = time.perf_counter(), time.time(), time.process_time(), datetime.datetime.now()
    print(start, os.cpu_count(), os.getpid() > 0, sys.version, sys.platform)
    print(platform.python_version(), platform.system(), platform.machine())
    time.sleep(0.1)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
