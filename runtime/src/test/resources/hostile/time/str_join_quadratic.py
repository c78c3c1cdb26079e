# Counts a needle in a haystack made for quadratic search, over and over.
# outcome: TIME_LIMIT
# placement: supervised
# limits: wall=2
def solve(x):
    hay = "a" * 3_000_000
    needle = "a" * 1_500_000 + "b"
    for _ in range(10**6):
        hay.replace("a", "aa").count(needle)
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
