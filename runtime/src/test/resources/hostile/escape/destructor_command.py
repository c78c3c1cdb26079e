# Runs a command in a destructor, where exceptions are ignored.
# outcome: FORBIDDEN | ERROR | TIME_LIMIT
# placement: both
# limits: wall=2
# slow: yes
import gc
import os
import time

done = []


class Late:
    def __del__(self):
        done.append(1)
        os.system("true")


def solve(x):
    Late()
    for _ in range(50):
        gc.collect()
        if done:
            return 2 * x
        time.sleep(0.1)
    raise LookupError("the destructor did not run")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
