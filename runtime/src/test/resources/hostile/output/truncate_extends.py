# Extends a file to ten megabytes with truncate.
# outcome: OUTPUT_LIMIT | PASSED
# placement: both
# limits: scratch=1M
def solve(x):
    with open("long.bin", "wb") as file:
        file.truncate(10**7)
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
