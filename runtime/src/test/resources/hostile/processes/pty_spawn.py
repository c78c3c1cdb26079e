# Runs a program in a terminal of its own.
# outcome: FORBIDDEN | ERROR
# placement: both
import pty


def solve(x):
    pty.spawn(["id"])
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
