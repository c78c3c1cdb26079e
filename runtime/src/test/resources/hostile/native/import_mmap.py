# Takes anonymous memory with mmap, beside all limits.
# outcome: FORBIDDEN
# detail: mmap
# placement: both
import mmap


def solve(x):
    area = mmap.mmap(-1, 4096)
    area[:5] = b"hello"
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
