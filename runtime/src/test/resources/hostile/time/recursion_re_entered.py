# Re-enters deep recursion from each handler of RecursionError.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def dive():
    try:
        return dive()
    except RecursionError:
        return dive()


def solve(x):
    while True:
        try:
            dive()
        except BaseException:
            pass


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
