# Keeps very many arrays, none of which is large.
# outcome: MEMORY_LIMIT
# placement: supervised
# limits: native=512M
kept = []


def solve(x):
    for _ in range(200_000):
        kept.append(np.ones(2000))
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
