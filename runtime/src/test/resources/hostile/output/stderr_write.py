# Writes a megabyte to stderr and nothing to stdout.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import sys


def solve(x):
    for _ in range(1000):
        sys.stderr.write("e" * 1000)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
