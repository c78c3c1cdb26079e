# Starts a process with the module below subprocess.
# outcome: FORBIDDEN | ERROR
# placement: both
import os
import _posixsubprocess


def solve(x):
    r, w = os.pipe()
    no = (-1,) * 6
    rest = (r, w, True, False, -1, None, None, None, -1, None, True)
    _posixsubprocess.fork_exec([b"id"], (b"/usr/bin/id",), True, (w,), None, None, *no, *rest)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
