# Unpacks a small zlib stream that holds a gigabyte of zeros, and keeps it.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import zlib

packer = zlib.compressobj(9)
bomb = b"".join(packer.compress(bytes(10**6)) for _ in range(1000)) + packer.flush()
kept = zlib.decompress(bomb)


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
