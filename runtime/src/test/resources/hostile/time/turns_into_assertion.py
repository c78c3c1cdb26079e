# Turns the limit's exception into an AssertionError, to be counted as a plain wrong answer.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    try:
        while True:
            pass
    except BaseException:
        raise AssertionError from None


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
