# Writes to sys.__stdout__ after replacing sys.stdout.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K
import io
import sys

sys.stdout = io.StringIO()


def solve(x):
    for _ in range(1000):
        print("o" * 1000, file=sys.__stdout__)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
