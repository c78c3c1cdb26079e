# A result of a shape that does not go with the target is an error as ever.
# outcome: ERROR
# detail: ValueError
# placement: both
def solve(x):
    return np.zeros((0,))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
