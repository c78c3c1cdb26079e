# Leaves a thread that spins behind a bare except.
# outcome: PASSED | TIME_LIMIT
# placement: supervised
# limits: threads=2 wall=5
import threading


def spin():
    while True:
        try:
            while True:
                pass
        except:
            pass


def solve(x):
    threading.Thread(target=spin, daemon=True, name="crucible-mark").start()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
