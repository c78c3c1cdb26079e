# Makes classes with large bodies and keeps them all.
# outcome: MEMORY_LIMIT | TIME_LIMIT
# placement: both
# limits: heap=256M wall=30
kept = []


def solve(x):
    for n in range(10**6):
        kept.append(type(f"C{n}", (), {"data": bytes(10**5)}))
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
