# Presents an address that no process can have as an array and writes to it.
# outcome: CRASHED
# placement: supervised
class Wild:
    __array_interface__ = {
        "shape": (4,),
        "typestr": "<f8",
        "data": (0x7FFF_8000_0000_1000, False),
        "version": 3,
    }


def solve(x):
    np.asarray(Wild())[:] = 1.0
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
