# Makes a gigabyte of bytes with one multiplication and keeps it.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
blob = b"\x01" * 10**9


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
