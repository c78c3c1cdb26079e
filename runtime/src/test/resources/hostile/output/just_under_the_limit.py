# Writes just under the limit to each of the two streams.
# outcome: PASSED
# placement: both
# limits: output=64K
import sys

sys.stdout.write("y" * (63 * 1024))
sys.stderr.write("z" * (63 * 1024))


def solve(x):
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
