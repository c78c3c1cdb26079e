# Reads a file outside with np.loadtxt.
# outcome: FORBIDDEN | ERROR
# placement: both
def solve(x):
    return 2 * x + 0 * np.loadtxt("/etc/passwd", dtype=str, delimiter=":").size


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
