# Doubles a text until the heap is full.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
def solve(x):
    text = "abcdefgh"
    while True:
        text += text


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
