# Warnings are no exceptions.
# outcome: PASSED
# placement: both
import warnings

warnings.warn("just a warning", stacklevel=1)
assert not any(entry[0] == "error" for entry in warnings.filters)


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
