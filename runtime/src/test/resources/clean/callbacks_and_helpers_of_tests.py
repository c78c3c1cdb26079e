# Is tested with helpers that the tests define, with loops beside the target, and with iterators.
# outcome: PASSED
# placement: both
def solve(x):
    return 2 * x


def integrate(f, a, b, n=200):
    h = (b - a) / n
    return h * sum(f(a + (i + 0.5) * h) for i in range(n))


# === test
def close(a, b):
    return np.allclose(a, b)


assert close(solve(np.array([1.0, 2.0])), target)
# === test
for x, wanted in zip([1.0, 2.0], target):
    assert solve(x) == wanted
for i in range(len(target)):
    assert abs(solve(i + 1.0) - target[i]) < 1e-9
# === test
def f(x):
    return x * target[0]


assert abs(integrate(f, 0.0, 1.0) - 1.0) < 1e-9
# === test
wanted = iter(target)
assert solve(1.0) == next(wanted) and solve(2.0) == next(wanted)
# === test
error = solve(np.array([1.0, 2.0]))
error -= target
assert np.abs(error).max() < 1e-12
# === test
expected = {}
expected["out"] = target.tolist()
assert solve(np.array([1.0, 2.0])).tolist() == expected["out"]
# === test
assert all(abs(a - b) < 1e-9 for a, b in zip(solve(np.array([1.0, 2.0])), target))
assert sum(1 for a, b in zip(solve(np.array([1.0, 2.0])), target) if a == b) == len(target)
