# Opens a file outside with np.load.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
def solve(x):
    try:
        np.load("/etc/passwd", allow_pickle=True)
    except Exception:
        pass
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
