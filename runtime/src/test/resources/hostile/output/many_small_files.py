# Writes four megabytes into files of four kilobytes each.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: scratch=1M
def solve(x):
    for n in range(1000):
        with open(f"part{n}.txt", "w") as file:
            file.write("s" * 4096)
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
