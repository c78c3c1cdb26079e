# %% An annulus of 4 x 4 cells without centre and corners
points, weights = source_points("annular", 0.5, 1.0, 4)
expected = np.array([[-1, -3], [1, -3], [-3, -1], [3, -1], [-3, 1], [3, 1], [-1, 3], [1, 3]]) / 4
target = (expected, np.full(8, 1 / 8))
assert points.shape == (8, 2) and np.allclose(points, target[0]) and np.allclose(weights, target[1])

# %% A dipole on an odd number of cells: the diagonals and the centre do not belong to it
points, weights = source_points("dipole", 0.0, 1.0, 5)
expected = np.array([[-0.8, -0.4], [0.8, -0.4], [-0.8, 0], [-0.4, 0], [0.4, 0], [0.8, 0]])
expected = np.vstack([expected, [[-0.8, 0.4], [0.8, 0.4]]])
target = (expected, np.full(8, 1 / 8))
assert points.shape == (8, 2) and np.allclose(points, target[0]) and np.allclose(weights, target[1])

# %% A thin ring through the centres of 2 x 2 cells; one cell, whose centre is on both radii
count = len(source_points("annular", 0.70710678, 0.70710679, 2)[0])
lone = source_points("annular", 0.0, 0.0, 1)[0]
target = (np.zeros((1, 2)), 4)
assert np.allclose(lone, target[0]) and count == target[1]

# %% A fine annulus has the area of an annulus
points, weights = source_points("annular", 0.4, 0.9, 40)
target = source_points("annular", 0.4, 0.9, 40)[0]
assert points.shape == target.shape and np.allclose(points, target)
assert np.isclose(np.sum(weights), 1) and abs(len(points) * 4 / 1600 - np.pi * 0.65) < 0.02

# %% No points, or a kind that does not exist
refused = 0
for args in (("annular", 0.1, 0.2, 2), ("dipole", 0.0, 0.1, 5), ("quadrupole", 0.0, 1.0, 4)):
    try:
        source_points(*args)
    except ValueError:
        refused += 1
target = 3
assert refused == target
