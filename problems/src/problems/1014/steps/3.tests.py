# %% Two by two sites by hand
largest, squares, spanned = percolation_sweep(2, [0, 3, 1, 2])
target = (np.array([0, 1, 1, 3, 4]), np.array([0, 1, 2, 9, 16]), 3)
assert np.array_equal(largest, target[0]) and np.array_equal(squares, target[1])
assert spanned == target[2]

# %% The ends of a row are not neighbours, in any order
left, right = percolation_sweep(3, [5, 2, 3, 4]), percolation_sweep(3, [6, 5, 3, 2])
target = np.array([[0, 1, 2, 2, 4], [0, 1, 4, 5, 16], [0, 1, 1, 2, 2], [0, 1, 2, 5, 8]])
assert np.array_equal([*left[:2], *right[:2]], target) and left[2] == right[2] == -1

# %% A column spans, a row does not
column, row = percolation_sweep(3, [7, 1, 5, 4]), percolation_sweep(3, [3, 4, 5])
target = (4, -1, np.array([0, 1, 1, 1, 4]))
assert column[2] == target[0] and row[2] == target[1] and np.array_equal(column[0], target[2])

# %% One site, and no sites
one, none = percolation_sweep(1, [0]), percolation_sweep(4, [])
target = (np.array([0, 1]), np.array([0, 1]), 1, np.array([0]), -1)
assert np.array_equal(one[0], target[0]) and np.array_equal(one[1], target[1])
assert one[2] == target[2]
assert np.array_equal(none[0], target[3]) and np.array_equal(none[1], target[3])
assert none[2] == target[4]

# %% All sites of a shuffled lattice
largest, squares, spanned = percolation_sweep(10, shuffled(100, 2024))
target = percolation_sweep(10, shuffled(100, 2024))
assert np.array_equal(largest, target[0]) and np.array_equal(squares, target[1])
assert spanned == target[2]

# %% A site that joins four clusters at once, and a path that spans by winding
cross = percolation_sweep(3, [1, 3, 5, 7, 4])
path = percolation_sweep(4, [0, 4, 5, 6, 7, 11, 10, 9, 8, 12])
target = (np.array([0, 1, 1, 1, 1, 5]), np.array([0, 1, 2, 3, 4, 25]), 5, 10)
assert np.array_equal(cross[0], target[0]) and np.array_equal(cross[1], target[1])
assert cross[2] == target[2] and path[2] == target[3]

# %% Rows 0 and L-1 are both touched, by different clusters; later a smaller cluster joins them
found = percolation_sweep(4, [0, 1, 2, 3, 7, 12, 13, 9, 10, 11])
target = (np.array([0, 1, 2, 3, 4, 5, 5, 5, 5, 5, 10]), 10)
assert np.array_equal(found[0], target[0]) and found[2] == target[1]
