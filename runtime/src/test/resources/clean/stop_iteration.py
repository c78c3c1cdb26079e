# Lets StopIteration escape.
# outcome: ERROR
# detail: StopIteration
# placement: both
def solve(x):
    return next(iter(()))


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
