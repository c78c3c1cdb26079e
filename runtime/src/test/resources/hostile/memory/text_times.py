# Makes one text of a thousand million characters and keeps it.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
text = ("ab" * (5 * 10**8)).replace("a", "c")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
