# Raises an exception whose text cannot be made.
# outcome: ERROR
# placement: both
class Mute(Exception):
    def __str__(self):
        raise ValueError("no text")

    __repr__ = __str__


def solve(x):
    raise Mute


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
