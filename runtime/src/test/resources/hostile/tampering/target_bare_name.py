# Returns the global name target, as though the tests' variables were its own.
# outcome: ERROR
# detail: target
# placement: both
def solve(x):
    return target


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
