# Climbs the stack to the frames of the host's own code and takes ctypes from their globals.
# outcome: TAMPERED | FORBIDDEN | ERROR
# placement: both
import sys


def solve(x):
    frame = sys._getframe()
    while frame is not None:
        if "ctypes" in frame.f_globals:
            return 2 * x + 0 * frame.f_globals["ctypes"].sizeof(frame.f_globals["ctypes"].c_int)
        frame = frame.f_back
    raise LookupError("no such frame")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
