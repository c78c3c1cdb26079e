# Tries to import mmap and goes on without it.
# outcome: FORBIDDEN
# detail: mmap
# placement: both
try:
    import mmap
except ImportError:
    mmap = None


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
