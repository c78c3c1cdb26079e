# Fills the private folder for temporary files with a gigabyte.
# outcome: OUTPUT_LIMIT | MEMORY_LIMIT
# placement: both
# limits: scratch=1M heap=256M
import tempfile


def solve(x):
    with tempfile.TemporaryFile() as file:
        for _ in range(1000):
            file.write(bytes(10**6))
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
