# Empty containers where a test says so itself, or expects nothing.
# outcome: PASSED
# placement: both
import collections


def solve(x):
    found = {i: value for i, value in enumerate(x) if value > 5}
    return found, collections.deque(found), [value for value in x if value > 5]


# === test
found, keys, values = solve(np.array([1.0, 2.0]))
expected = target[target > 5]
assert isinstance(found, dict) and isinstance(values, list)
for value, other in zip(found.values(), expected):
    assert abs(value - other) < 1e-6
for key, value in zip(keys, values):
    assert found[key] == value
# === test
_, _, values = solve(np.array([1.0, 2.0]))
expected = target[target > 5]
assert isinstance(values, list)
for i in range(len(values)):
    assert abs(values[i] - expected[i]) < 1e-6
# === test
_, _, values = solve(np.array([1.0, 2.0]))
assert isinstance(values, list)
assert all(value > 5 for value in values)
# === test
_, _, values = solve(np.array([1.0, 2.0]))
assert isinstance(values, list)
if values:
    assert values[0] == target[0]
# === test
_, keys, values = solve(np.array([1.0, 2.0]))
assert len(values) == target.size - 2 and len(keys) == 0
assert np.isin(values, target).all()
assert set(values).issubset(set(target.tolist()))
assert set(values) <= set(target.tolist())
assert not set(values) - set(target.tolist())
# === test
_, _, values = solve(np.array([1.0, 2.0]))
expected = set(target[target > 5].tolist())
assert set(values) == expected
assert set(values).issubset(expected) and not set(values) - expected
assert np.isin(values, target[target > 5]).all()
# === test
_, _, values = solve(np.array([1.0, 2.0]))
assert set(values).issubset({6.0, 7.0})
assert not np.isin(values, target).any()
