# Presents a low address as an array and reads it.
# outcome: CRASHED
# placement: supervised
class Wild:
    __array_interface__ = {"shape": (4,), "typestr": "<f8", "data": (4096, False), "version": 3}


def solve(x):
    return 2 * x + 0 * np.asarray(Wild()).sum()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
