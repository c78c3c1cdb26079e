# Makes shared memory, which other processes can see.
# outcome: FORBIDDEN | ERROR
# placement: both
from multiprocessing import shared_memory


def solve(x):
    block = shared_memory.SharedMemory(create=True, size=4096)
    block.close()
    block.unlink()
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
