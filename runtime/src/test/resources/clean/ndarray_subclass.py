# Returns an array of an honest subclass that carries a unit.
# outcome: PASSED
# placement: both
class Quantity(np.ndarray):
    def __new__(cls, values, unit=""):
        out = np.asarray(values).view(cls)
        out.unit = unit
        return out

    def __array_finalize__(self, source):
        self.unit = getattr(source, "unit", "")


def solve(x):
    return Quantity(2 * x, "m")


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
