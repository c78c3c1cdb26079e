# Handles BaseException around code that raises nothing but ordinary errors.
# outcome: PASSED
# placement: both
def solve(x):
    try:
        raise KeyboardInterrupt
    except BaseException:
        pass
    try:
        np.array([1.0]).reshape(7)
    except:
        return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
