# Fills a dict with keys that all have one hash, so that each insertion looks at every key before.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.value == other.value


def solve(x):
    return 2 * x + 0 * len({Key(n): n for n in range(10**6)})


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
