# Maps a file of its own scratch folder into memory, which needs mmap.
# outcome: FORBIDDEN
# detail: mmap
# placement: both
def solve(x):
    a = np.memmap("mine.bin", dtype=float, mode="w+", shape=(2,))
    a[:] = 2 * x
    return np.array(a)


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
