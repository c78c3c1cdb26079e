# Has NumPy call Python functions.
# outcome: PASSED
# placement: both
def solve(x):
    double = np.vectorize(lambda v: 2 * v)
    add = np.frompyfunc(lambda a, b: a + b, 2, 1)
    rows = np.apply_along_axis(lambda row: row + 0, 0, x)
    return (double(x) + add(x, rows).astype(float)) / 2


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
