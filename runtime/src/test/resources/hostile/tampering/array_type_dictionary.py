# Exchanges a method of arrays in the dictionary of their type, which GraalPy shows as it is.
# outcome: ERROR
# placement: both
def solve(x):
    np.ndarray.__dict__["all"] = lambda self, *args, **kwargs: True
    return 0 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
