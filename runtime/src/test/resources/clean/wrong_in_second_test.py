# Is right in its first call and wrong in its second.
# outcome: FAILED
# placement: both
calls = 0


def solve(x):
    global calls
    calls += 1
    return 2 * x if calls == 1 else x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
