# Right answers to tests that an empty one would pass, of containers and of containment.
# outcome: PASSED
# placement: both
def solve(x):
    return {i: 2 * value for i, value in enumerate(x)}


# === test
out = solve(np.array([1.0, 2.0]))
assert isinstance(out, dict)
for value, expected in zip(out.values(), target):
    assert abs(value - expected) < 1e-6
# === test
out = list(solve(np.array([1.0, 2.0])).values())
assert isinstance(out, list)
for i in range(len(out)):
    assert abs(out[i] - target[i]) < 1e-6
# === test
out = solve(np.array([1.0, 2.0]))
assert type(out) is dict and all(abs(out[key] - target[key]) < 1e-6 for key in out)
# === test
out = list(solve(np.array([1.0, 2.0])).values())
expected = set(target.tolist())
assert np.isin(out, target).all() and np.all(np.isin(out, target))
assert set(out).issubset(expected) and expected.issuperset(out)
assert set(out) <= expected and expected >= set(out)
assert not set(out) - expected and not set(out).difference(expected)
assert np.setdiff1d(out, target).size == 0
# === test
out = solve(np.array([1.0, 2.0]))
required = set(target[target > 5].tolist())
assert required <= set(out.values()) and set(out.values()) >= required
