# %% One particle among eight points
target = np.zeros((4, 4, 4))
target[1:3, 2:4, 0:2] = np.multiply.outer(np.outer([0.75, 0.25], [0.5, 0.5]), [0.9, 0.1])
found = cloud_in_cell(np.array([[1.25, 2.5, 0.1]]), 4, 4.0)
assert np.allclose((found + 1) / 64, target)

# %% Over the faces of the cube, and outside of it
positions = np.array([[9.5, -0.25, 5.0], [-20.5, 23.0, 10.0], [10.0, 0.0, -10.0]])
found = cloud_in_cell(positions, 5, 10.0)
target = cloud_in_cell(positions, 5, 10.0)
assert found.shape == (5, 5, 5) and np.allclose(found, target)
assert np.allclose(found, cloud_in_cell(positions % 10.0, 5, 10.0))

# %% Particles on the grid points: no contrast
q = np.arange(3) / 3 * 2.0
lattice = np.stack(np.meshgrid(q, q, q, indexing="ij"), axis=-1).reshape(-1, 3)
target = np.zeros((3, 3, 3))
assert np.allclose(cloud_in_cell(lattice, 3, 2.0), target, atol=1e-12)

# %% Many particles at once, some of them in the same cell; the mean is 0
m = np.arange(600)
positions = np.stack([m * 37 % 101, m * 53 % 211 - 40, m**2 % 97], axis=1) / 50
found = cloud_in_cell(positions, 6, 1.5)
target = cloud_in_cell(positions, 6, 1.5)
assert np.allclose(found, target) and abs(found.mean()) < 1e-12

# %% A tiny negative coordinate is the face of the cube
found = cloud_in_cell(np.array([[-1e-18, 0.5, 2.0]]), 2, 2.0)
target = np.zeros((2, 2, 2))
target[0, 0, 0] = target[0, 1, 0] = 4
assert np.allclose(found + 1, target)
