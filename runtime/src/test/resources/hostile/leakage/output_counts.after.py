# The output of the sample before does not count against this one.
# outcome: PASSED
# placement: both
# limits: output=64K
print("y" * 60000)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
