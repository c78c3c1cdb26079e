# Goes on growing after each MemoryError.
# outcome: MEMORY_LIMIT | TIME_LIMIT
# placement: both
# limits: heap=256M wall=20
kept = []


def solve(x):
    while True:
        try:
            kept.append(bytes(10**7))
        except BaseException:
            pass


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
