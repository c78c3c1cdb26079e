# Writes bytes to the buffer under sys.stdout.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import sys


def solve(x):
    sys.stdout.buffer.write(bytes(10**6))
    sys.stdout.buffer.flush()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
