# %% Benzene: 1, 6, 9, and two Kekule structures
ring = np.stack([np.arange(6), (np.arange(6) + 1) % 6], axis=1)
target = np.array([1, 6, 9, 2])
assert np.array_equal(matching_numbers(6, ring), target)

# %% A chain of ten atoms: binomials (n - k over k)
chain = np.stack([np.arange(9), np.arange(9) + 1], axis=1)
target = np.array([1, 9, 28, 35, 15, 1])
assert np.array_equal(matching_numbers(10, chain), target)

# %% A star has no two separate bonds, its numbers end with zeros
star = np.array([[3, 0], [3, 1], [2, 3], [3, 4], [5, 3], [3, 6]])
target = np.array([1, 6, 0, 0])
assert np.array_equal(matching_numbers(7, star), target)

# %% Complete graphs of four and, apart, three atoms, and an atom alone
parts = np.array([[0, 4], [0, 2], [0, 7], [2, 4], [4, 7], [7, 2], [1, 3], [3, 6], [1, 6]])
target = np.convolve([1, 6, 3], [1, 3])
found = matching_numbers(8, parts)
assert len(found) == 5 and np.array_equal(found[:4], target) and found[4] == 0

# %% No atoms, no bonds
none = np.zeros((0, 2), dtype=int)
found = [matching_numbers(n, none) for n in range(4)]
target = [np.array([1]), np.array([1]), np.array([1, 0]), np.array([1, 0])]
assert len(found) == 4 and all(np.array_equal(a, b) for a, b in zip(found, target))

# %% Dominoes on a chessboard of 4 x 4 fields in disorder: 36 full coverings
field = np.array([[7, 2, 15, 0], [9, 12, 4, 1], [3, 14, 10, 6], [11, 5, 8, 13]])
across = np.stack([field[:, :-1].ravel(), field[:, 1:].ravel()], axis=1)
down = np.stack([field[1:].ravel(), field[:-1].ravel()], axis=1)
found = matching_numbers(16, np.concatenate([across, down]))
target = matching_numbers(16, np.concatenate([across, down]))
assert np.array_equal(found, target) and found[-1] == 36 and np.sum(found) == 10012

# %% Buckminsterfullerene: an atom is an edge of the icosahedron, seen from one of its ends
around = {0: [1, 2, 3, 4, 5], 11: [10, 9, 8, 7, 6]}
for i in range(5):
    left, right = (i + 4) % 5, (i + 1) % 5
    around[1 + i] = [0, 1 + left, 6 + left, 6 + i, 1 + right]
    around[6 + i] = [11, 6 + right, 1 + right, 1 + i, 6 + left]
atoms = [(i, j) for i in range(12) for j in around[i]]
index = {atom: k for k, atom in enumerate(atoms)}
soccer = [[index[i, j], index[j, i]] for i, j in atoms if i < j]
for i in range(12):
    soccer += [[index[i, around[i][k - 1]], index[i, around[i][k]]] for k in range(5)]
found = matching_numbers(60, np.array(soccer))
target = matching_numbers(60, np.array(soccer))
assert np.array_equal(found, target) and found[1] == 90 and found[30] == 12500
assert sum(found.tolist()) == 1417036634543488

# %% The same with scattered labels: every Kekule structure pairs one atom with a neighbour
scattered = ((np.arange(60) * 23) % 60)[np.array(soccer)]
kekule = 0
for bond in scattered[np.any(scattered == 0, axis=1)]:
    kept = np.setdiff1d(np.arange(60), bond)
    rest = scattered[np.all(np.isin(scattered, kept), axis=1)]
    found = matching_numbers(58, np.searchsorted(kept, rest))
    kekule += found[29]
target = 12500
assert kekule == target and found[1] == 85
