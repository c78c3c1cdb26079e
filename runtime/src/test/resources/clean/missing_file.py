# Opens a file that is not in the scratch folder.
# outcome: ERROR
# detail: FileNotFoundError
# placement: both
def solve(x):
    return 2 * np.loadtxt("data.txt")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
