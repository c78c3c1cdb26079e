# Creates a file beside the scratch folder and swallows the error.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
try:
    with open("../crucible-canary", "w") as file:
        file.write("escaped\n")
except OSError:
    pass


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
