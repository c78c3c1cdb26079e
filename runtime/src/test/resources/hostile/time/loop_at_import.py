# Spins at import, before any test has run.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
n = 0
while n >= 0:
    n += 1


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
