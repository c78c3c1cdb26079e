# Asks for a matrix of 320 gigabytes, handles the refusal, and goes on honestly.
# outcome: PASSED
# placement: supervised
def solve(x):
    try:
        scale = np.full((200000, 200000), 2.0)[0, 0]
    except MemoryError:
        scale = 2.0
    return scale * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
