# Formats a number with a field a thousand million wide and keeps the text.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
text = "%1000000000d" % 7


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
