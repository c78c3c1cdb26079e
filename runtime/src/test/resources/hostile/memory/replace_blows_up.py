# Replaces each character of a long text by a long text.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
text = ("a" * 10**5).replace("a", "b" * 10**5)


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
