# Spins in a Python callback that NumPy's native code calls.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def forever(value):
    while True:
        pass


def solve(x):
    return np.vectorize(forever)(x)


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
