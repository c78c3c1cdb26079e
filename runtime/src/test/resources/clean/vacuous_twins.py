# Right answers to tests that an empty one would pass.
# outcome: PASSED
# placement: both
def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.all(np.isclose(out, target))
# === test
out = solve(np.array([1.0, 2.0]))
assert (out == target).all()
# === test
out = solve(np.array([1.0, 2.0]))
difference = out - target
assert np.all(np.abs(difference) < 1e-6)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-6
# === test
out = solve(np.array([1.0, 2.0]))
assert np.sum(np.square(np.subtract(out, target))) < 1e-6
# === test
out = solve(np.array([1.0, 2.0]))
np.testing.assert_allclose(out, target)
# === test
out = solve(np.array([1.0, 2.0]))
for value, expected in zip(out, target):
    assert abs(value - expected) < 1e-6
# === test
out = solve(np.array([1.0, 2.0]))
for i in range(len(out)):
    assert abs(out[i] - target[i]) < 1e-6
# === test
out = solve(np.array([1.0, 2.0]))
assert all(np.isclose(out[i], target[i]) for i in range(2))
# === test
out = solve(np.array([1.0, 2.0]))
assert set(out.tolist()) <= set(target.tolist())
# === test
out = solve(np.array([1.0, 2.0]))
assert not np.any(np.abs(out - target) > 1e-6)
