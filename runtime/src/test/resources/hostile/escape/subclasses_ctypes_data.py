# Looks for a data type of ctypes, to read memory at an address of its choice.
# outcome: FORBIDDEN | ERROR
# placement: both
def classes(cls):
    for child in type.__subclasses__(cls):
        yield child
        if child is not type:
            yield from classes(child)


def solve(x):
    for cls in classes(object):
        if cls.__name__ == "c_double":
            return 2 * x + 0 * cls.from_address(x.__array_interface__["data"][0]).value
    raise LookupError("no such class")


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
