# Sums elements that lie terabytes away from an array.
# outcome: CRASHED
# placement: supervised
def solve(x):
    far = np.lib.stride_tricks.as_strided(x, shape=(16,), strides=(2**40,))
    return 2 * x + 0 * far.sum()


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
