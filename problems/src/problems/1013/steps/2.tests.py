# %% Exchange, elimination upwards, and a row that vanishes
bits = np.array([[0, 1, 1, 0], [1, 1, 0, 1], [1, 0, 1, 1], [1, 0, 1, 0]])
copy = bits.copy()
rows, pivots = row_reduce(bits)
target = (np.array([[1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 0, 1]]), np.array([0, 1, 3]))
assert np.array_equal(rows, target[0]) and np.array_equal(pivots, target[1])
assert np.array_equal(bits, copy)

# %% The five-qubit code with a fifth generator that depends on the others
bits = generator_bits(["XZZXI", "IXZZX", "XIXZZ", "ZXIXZ", "ZZXIX"], 5)
rows, pivots = row_reduce(bits)
target = row_reduce(bits)
assert rows.shape == (4, 10)
assert np.array_equal(rows, target[0]) and np.array_equal(pivots, target[1])

# %% More rows than columns, in any order: the unit matrix
rows, pivots = row_reduce(np.array([[1, 1, 1], [0, 1, 1], [1, 1, 1], [0, 0, 1], [1, 0, 1]]))
target = (np.eye(3), np.arange(3))
assert np.array_equal(rows, target[0]) and np.array_equal(pivots, target[1])

# %% No rows, or zeros only
none, no_pivots = row_reduce(np.zeros((0, 6), dtype=int))
zeros, no_more = row_reduce(np.zeros((3, 6), dtype=int))
target = np.zeros((0, 6))
assert none.shape == target.shape and zeros.shape == target.shape
assert len(no_pivots) == 0 and len(no_more) == 0

# %% Leading zeros, and a wide matrix
i, j = np.indices((5, 12))
bits = ((i * i + 3 * i * j + j * j * j + 1) % 7 < 3).astype(int)
bits[:, :2] = 0
rows, pivots = row_reduce(bits)
target = row_reduce(bits)
assert np.array_equal(rows, target[0]) and np.array_equal(pivots, target[1])
