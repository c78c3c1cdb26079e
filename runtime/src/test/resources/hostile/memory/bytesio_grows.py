# Writes a gigabyte into an in-memory file.
# outcome: MEMORY_LIMIT
# placement: both
# limits: heap=256M
import io

sink = io.BytesIO()


def solve(x):
    for _ in range(1000):
        sink.write(b"z" * 10**6)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
