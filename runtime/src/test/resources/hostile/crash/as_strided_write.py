# Writes a terabyte away from an array through as_strided.
# outcome: CRASHED
# placement: supervised
def solve(x):
    far = np.lib.stride_tricks.as_strided(x, shape=(2,), strides=(2**40,))
    far[1] = 1.0
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
