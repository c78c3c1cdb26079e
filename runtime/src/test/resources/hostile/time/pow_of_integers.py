# Computes a power of integers that keeps native code busy for minutes.
# outcome: TIME_LIMIT | MEMORY_LIMIT
# placement: supervised
# limits: wall=2
def solve(x):
    return 2 * x + 0 * ((7 ** (7**9)) % 10)


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
