# Asks for a matrix of 320 gigabytes, and does not handle the MemoryError.
# outcome: MEMORY_LIMIT
# placement: supervised
def solve(x):
    return 2 * x + 0 * np.ones((200000, 200000))[0, 0]


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
