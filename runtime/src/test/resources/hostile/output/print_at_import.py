# Prints a table of a megabyte at import and answers right afterwards.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
for row in range(20000):
    print(f"{row:6d} | residual = {1.0 / (row + 1):.12e}")


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
