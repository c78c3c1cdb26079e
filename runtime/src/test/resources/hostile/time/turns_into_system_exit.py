# Turns the limit's exception into a successful exit.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    try:
        while True:
            pass
    except BaseException:
        raise SystemExit(0) from None


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
