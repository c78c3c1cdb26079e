# Shifts an integer by a hundred thousand million bits.
# outcome: MEMORY_LIMIT | ERROR
# placement: supervised
# limits: heap=256M
value = 1 << (10**11)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
