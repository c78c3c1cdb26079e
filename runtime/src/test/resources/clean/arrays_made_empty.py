# Makes arrays without values, and gives each its own before it reads it.
# outcome: PASSED
import gc


def filled(size):
    array = np.empty(size)
    for index in range(min(size, 50)):
        array[index] = index
    array[50:] = 1
    array.resize(size + 8, refcheck=False)
    assert (array[size:] == 0).all()
    return array[:size]


for size in (*range(1, 150), 4096, 40000, 300000):
    assert filled(size).sum() == sum(range(min(size, 50))) + max(0, size - 50)
names = np.empty(3, "U5")
names[:] = ["a", "bc", "def"]
assert list(names) == ["a", "bc", "def"]
assert all(value is None for value in np.empty(4, object))
assert np.zeros(4, [("x", "i4"), ("y", "f8")])["y"].sum() == 0
gc.collect()


def solve(x):
    out = np.empty_like(x)
    np.multiply(2, x, out=out)
    return out


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
