# Tests that compare no result: of an error, of a type, of what a function does to its argument.
# outcome: PASSED
# placement: both
def solve(x):
    if len(x) == 0:
        raise ValueError("x is empty")
    x *= 2
    return x


# === test
try:
    solve(np.zeros(0))
except ValueError:
    pass
else:
    assert False
# === test
out = solve(np.array([1.0, 2.0]))
assert isinstance(out, np.ndarray)
# === test
x = np.array([1.0, 2.0])
solve(x)
assert np.allclose(x, target)
# === test
solve(np.array([1.0, 2.0]))
# === test
def check(candidate):
    for x in ([1.0, 2.0], [3.0, 4.0]):
        assert candidate(np.array(x))[0] == 2 * x[0]


check(solve)
