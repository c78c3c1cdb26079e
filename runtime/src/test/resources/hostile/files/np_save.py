# Saves an array outside.
# outcome: FORBIDDEN
# detail: crucible-canary
# placement: both
def solve(x):
    np.save("/var/tmp/crucible-canary.npy", x)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
