# Leaves a file in the private folder for temporary files.
# outcome: PASSED
# placement: both
with open("/tmp/crucible-mark.txt", "w") as file:
    file.write("left\n")


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
