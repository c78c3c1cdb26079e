# Opens shared memory with the native module below multiprocessing.
# outcome: FORBIDDEN | ERROR
# placement: both
import _posixshmem
import os


def solve(x):
    descriptor = _posixshmem.shm_open("/crucible-canary", os.O_CREAT | os.O_RDWR, mode=0o600)
    os.close(descriptor)
    _posixshmem.shm_unlink("/crucible-canary")
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
