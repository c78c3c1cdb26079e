# Writes a structure of shared lists as JSON, which is exponentially large.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import json


def solve(x):
    data = ["lol" * 1000]
    for _ in range(30):
        data = [data, data]
    return 2 * x + 0 * len(json.dumps(data))


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
