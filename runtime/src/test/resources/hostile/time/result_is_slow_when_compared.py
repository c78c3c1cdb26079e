# Returns at once an object that spins when the test turns it into an array.
# outcome: TIME_LIMIT | TAMPERED
# placement: both
# limits: wall=2
class Slow:
    def __array__(self, dtype=None, copy=None):
        while True:
            pass


def solve(x):
    return Slow()


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
