# Changes its input in place.
# outcome: PASSED
# placement: both
def solve(x):
    x *= 2
    return x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
