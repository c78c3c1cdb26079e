# Walks the whole machine with os.walk, which ignores errors.
# outcome: FORBIDDEN
# placement: both
import os


def solve(x):
    seen = 0
    for folder, folders, files in os.walk("/"):
        seen += len(files)
        if seen > 1000:
            break
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
