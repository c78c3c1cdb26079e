# Catches the limit's exception as a BaseException and then gives the right answer.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    try:
        while True:
            pass
    except BaseException:
        pass
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
