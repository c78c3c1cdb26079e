# %% From one node to its eight neighbours, without solid nodes
f = np.zeros((9, 5, 4))
f[:, 2, 1] = np.arange(1, 10)
target = np.array([[8, 4, 7, 0], [5, 1, 3, 0], [9, 2, 6, 0]])
found = np.sum(stream(f, np.zeros((5, 4), dtype=bool)), axis=0)
assert np.allclose(found[1:4], target) and np.isclose(found.sum(), 45)

# %% Periodic in both directions, numbers of nodes unequal
f = np.arange(9 * 3 * 2).reshape(9, 3, 2) / 10
before = f.copy()
target = stream(f, np.zeros((3, 2), dtype=bool))
found = stream(f, np.zeros((3, 2), dtype=bool))
assert found.shape == (9, 3, 2) and np.allclose(found, target) and np.array_equal(f, before)

# %% A fluid node among solid ones turns its populations round
f = np.arange(81).reshape(9, 3, 3) ** 1.5
solid = np.ones((3, 3), dtype=bool)
solid[1, 1] = False
target = f[:, 1, 1][[0, 3, 4, 1, 2, 7, 8, 5, 6]]
found = stream(f, solid)
assert np.allclose(found[:, 1, 1], target) and np.allclose(found[:, solid], f[:, solid])

# %% An obstacle and a corner; the mass of the fluid is kept
f = np.sqrt(np.arange(9 * 4 * 5) + 1).reshape(9, 4, 5)
solid = np.zeros((4, 5), dtype=bool)
solid[0, 0] = solid[1, 3] = solid[2, 3] = solid[2, 2] = True
found = stream(f, solid)
target = stream(f, solid)
assert np.allclose(found, target) and np.isclose(found[:, ~solid].sum(), f[:, ~solid].sum())

# %% A channel one node wide: the fluid's periodic neighbour is itself
f = np.arange(18.0).reshape(9, 1, 2)
solid = np.array([[False, True]])
target = np.array([0, 2, 8, 6, 4, 14, 16, 10, 12])
found = stream(f, solid)
assert np.allclose(found[:, 0, 0], target) and np.allclose(found[:, 0, 1], f[:, 0, 1])
