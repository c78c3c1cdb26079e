# Formats an object whose __repr__ shows two more like it.
# outcome: TIME_LIMIT
# placement: both
# limits: wall=2
class Tree:
    def __init__(self, depth):
        self.depth = depth

    def __repr__(self):
        if self.depth == 0:
            return ""
        child = Tree(self.depth - 1)
        return f"{child!r}{child!r}"


def solve(x):
    repr(Tree(60))
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
