# Tries to import the polyglot module and goes on without it.
# outcome: FORBIDDEN
# detail: polyglot
# placement: both
try:
    import polyglot
except BaseException:
    pass


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
