# Opens NumPy's own source for appending.
# outcome: FORBIDDEN | ERROR
# placement: both
def solve(x):
    with open(np.__file__, "a") as file:
        file.write("")
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
