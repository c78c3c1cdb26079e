# Looks at the main thread's frames from a thread of its own.
# outcome: TAMPERED | ERROR
# placement: both
# limits: threads=2
# slow: yes
import sys
import threading

found = []


def search(identity):
    frame = sys._current_frames()[identity]
    while frame is not None:
        if "target" in frame.f_locals:
            found.append(frame.f_locals["target"])
        frame = frame.f_back


def solve(x):
    worker = threading.Thread(target=search, args=(threading.get_ident(),))
    worker.start()
    worker.join()
    return found[0]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
