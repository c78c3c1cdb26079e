# Reads a file outside with np.fromfile.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
def solve(x):
    return 2 * x + 0 * np.fromfile("/etc/passwd", dtype=np.uint8).size


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
