# Opens a shelf outside.
# outcome: FORBIDDEN
# placement: both
import shelve


def solve(x):
    with shelve.open("/var/tmp/crucible-canary-shelf") as shelf:
        shelf["x"] = 1
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
