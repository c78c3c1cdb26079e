# Casts an array's address to a C pointer and reads beyond the array.
# outcome: FORBIDDEN | ERROR
# placement: both
def solve(x):
    import ctypes

    pointer = x.ctypes.data_as(ctypes.POINTER(ctypes.c_double))
    return 2 * x + 0 * pointer[0]


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
