# Prints one text of ten megabytes.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
print("x" * 10**7)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
