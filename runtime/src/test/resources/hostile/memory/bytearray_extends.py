# Extends a bytearray by a megabyte at a time.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
kept = bytearray()


def solve(x):
    for _ in range(10**5):
        kept.extend(b"x" * 10**6)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
