# Retries for ever behind `except Exception`, as generated solvers do that wait for convergence.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
def solve(x):
    while True:
        try:
            if np.sum(x) < 0:
                return 2 * x
        except Exception:
            continue


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
