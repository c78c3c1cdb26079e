# Writes to descriptor 1, below Python's buffers.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import os


def solve(x):
    for _ in range(1000):
        os.write(1, b"w" * 1000)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
