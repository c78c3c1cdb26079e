# Writes ten megabytes into one file of the scratch folder.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: scratch=1M
def solve(x):
    with open("dump.bin", "wb") as file:
        for _ in range(10):
            file.write(bytes(10**6))
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
