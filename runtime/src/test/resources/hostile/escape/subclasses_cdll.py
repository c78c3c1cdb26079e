# Looks for ctypes.CDLL among all classes, since the host has used it, and calls the C library.
# outcome: FORBIDDEN | ERROR
# placement: both
def solve(x):
    for cls in object.__subclasses__():
        if cls.__name__ == "CDLL":
            return 2 * x + 0 * cls(None).getpid()
    raise LookupError("no such class")


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
