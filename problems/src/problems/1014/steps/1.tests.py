# %% Two numbers: the first draws are 167951807, 908834774, 1649717740 and 243117059
found = np.array([shuffled(2, 0), shuffled(2, 1), shuffled(2, 2), shuffled(2, 3)])
target = np.array([[0, 1], [1, 0], [1, 0], [0, 1]])
assert np.array_equal(found, target)

# %% Ten numbers
target = np.array(shuffled(10, 12345))
assert np.array_equal(shuffled(10, 12345), target)

# %% Every number once
order = shuffled(500, 7)
target = np.arange(500)
assert np.array_equal(np.sort(order), target) and not np.array_equal(order, target)

# %% None, one, and seeds below zero and beyond 64 bits
found = [shuffled(6, -1), shuffled(6, 2**64 - 1), shuffled(6, 3 * 2**64 + 5), shuffled(6, 5)]
target = np.array([shuffled(6, -1), shuffled(6, -1), shuffled(6, 5), shuffled(6, 5)])
assert np.array_equal(found, target) and len(shuffled(0, 3)) == 0 and list(shuffled(1, 3)) == [0]
