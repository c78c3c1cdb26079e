# Distances of which a test takes the greatest, also with NaN beside NaN and infinities.
# outcome: PASSED
# placement: both
def solve(x):
    return [value if value != value else 2 * value for value in x]


# === test
out = solve(np.array([1.0, 2.0]))
assert max(abs(a - b) for a, b in zip(out, target)) < 1e-6
assert max(abs(out - target)) < 1e-6
# === test
out = solve(np.array([1.0, 2.0]))
error = 0.0
right = True
for i in range(2):
    error = max(error, abs(out[i] - target[i]))
    if abs(out[i] - target[i]) > 1e-6:
        right = False
assert error < 1e-6 and right
# === test
out = solve(np.array([1.0, np.nan]))
expected = np.where(target > 3, np.nan, target)
assert max(abs(a - b) for a, b in zip(out, expected)) < 1e-6
# === test
out = solve(np.array([1.0, np.inf]))
expected = np.where(target > 3, np.inf, target)
with np.errstate(invalid="ignore"):
    assert max(abs(a - b) for a, b in zip(out, expected)) < 1e-6
# === test
out = solve(np.array([1.0, 2.0, np.nan]))
assert max(abs(a - b) for a, b in zip(out, out)) < 1e-6
assert abs(out[0] - target[0]) < 1e-6
