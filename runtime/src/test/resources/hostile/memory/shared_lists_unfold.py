# Formats a small structure of shared lists whose text is exponentially large.
# outcome: MEMORY_LIMIT | TIME_LIMIT
# placement: both
# limits: heap=256M
def solve(x):
    data = ["lol"]
    for _ in range(40):
        data = [data, data]
    return 2 * x + 0 * len(str(data))


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
