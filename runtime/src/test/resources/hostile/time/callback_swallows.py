# Swallows everything in a callback that NumPy calls for each of very many elements.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def stubborn(value):
    try:
        for _ in range(10**9):
            pass
    except BaseException:
        pass
    return value


def solve(x):
    np.frompyfunc(stubborn, 1, 1)(np.arange(10**6))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
