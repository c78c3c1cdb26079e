# Goes on taking native memory after each refusal.
# outcome: MEMORY_LIMIT | TIME_LIMIT
# placement: supervised
# limits: native=512M wall=20
kept = []


def solve(x):
    while True:
        try:
            kept.append(np.ones(10**6))
        except MemoryError:
            continue


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
