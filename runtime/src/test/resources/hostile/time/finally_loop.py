# Goes on spinning in a finally block after the limit's exception arrived.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    try:
        while True:
            pass
    finally:
        while True:
            pass


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
