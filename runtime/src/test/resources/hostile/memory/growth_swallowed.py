# Grows until MemoryError, keeps everything, and then answers right.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
kept = []


def solve(x):
    try:
        for _ in range(10**5):
            kept.append(bytes(10**6))
    except MemoryError:
        pass
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
