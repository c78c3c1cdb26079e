# Inputs and targets are as new.
# outcome: PASSED
# placement: both
def solve(x):
    assert x.tolist() == [1.0, 2.0]
    return 2 * x


# === test
assert target.tolist() == [2.0, 4.0]
assert np.allclose(solve(np.array([1.0, 2.0])), target)
