# Nothing is found where nothing is expected.
# outcome: PASSED
# placement: both
def solve(x):
    return x[x > 5]


# === test
out = solve(np.array([1.0, 2.0]))
expected = target[target > 5]
assert out.shape == expected.shape
assert np.allclose(out, expected)
# === test
out = solve(np.array([1.0, 2.0]))
expected = target[target > 5]
assert (out == expected).all()
# === test
out = solve(np.array([1.0, 2.0]))
assert len(out) == 0 and not out.any()
# === test
out = solve(np.array([1.0, 2.0]))
limit = 3.0
assert out.size == 0 and np.all(out < limit)
