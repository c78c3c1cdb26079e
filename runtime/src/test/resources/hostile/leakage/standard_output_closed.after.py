# The standard streams are open.
# outcome: PASSED
# placement: both
import sys

print("printed", flush=True)
print("printed", file=sys.stderr, flush=True)


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
