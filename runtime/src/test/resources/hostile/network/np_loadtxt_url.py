# Has NumPy download a table.
# outcome: FORBIDDEN | ERROR
# placement: both
def solve(x):
    return 2 * x + 0 * np.loadtxt("http://127.0.0.1:9/table.txt").size


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
