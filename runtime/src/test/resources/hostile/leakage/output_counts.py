# Prints sixty thousand bytes, below its limit.
# outcome: PASSED
# placement: both
# limits: output=64K
print("x" * 60000)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
