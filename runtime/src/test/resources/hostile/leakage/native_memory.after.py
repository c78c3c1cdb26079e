# The memory of the sample before does not count against this one.
# outcome: PASSED
# placement: both
# limits: native=512M
# slow: yes
kept = [np.ones(10**7) for _ in range(5)]


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
