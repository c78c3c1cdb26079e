# Writes one byte more than the limit allows.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import sys

sys.stdout.write("y" * (64 * 1024 + 1))
sys.stdout.flush()


def solve(x):
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
