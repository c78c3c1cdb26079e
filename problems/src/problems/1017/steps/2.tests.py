# %% A wave along each axis
q = 5.0 * np.arange(8) / 8
x, y, z = np.meshgrid(q, q, q, indexing="ij")
k = 2 * np.pi / 5
delta = 0.3 * np.cos(k * x) + 0.5 * np.sin(2 * k * y) + 0.2 * np.cos(3 * k * z + 1)
wave = np.array([-0.3 * np.sin(k * x), 0.25 * np.cos(2 * k * y), -0.2 / 3 * np.sin(3 * k * z + 1)])
target = wave / k
found = displacement(delta, 5.0)
assert found.shape == (3, 8, 8, 8) and np.allclose(found, target, atol=1e-10)

# %% An oblique wave, odd number of points, mean not 0
q = np.arange(5) / 5
x, y, z = np.meshgrid(q, q, q, indexing="ij")
phase = 2 * np.pi * (x - 2 * y + 2 * z)
wave = -np.sin(phase) / (2 * np.pi * 9)
target = np.array([wave, -2 * wave, 2 * wave])
assert np.allclose(displacement(np.cos(phase) + 0.7, 1.0), target, atol=1e-10)

# %% Any field, Nyquist waves included
delta = (np.arange(64).reshape(4, 4, 4) ** 2 % 11 - 5) / 10.0
target = displacement(delta, 2.0)
found = displacement(delta, 2.0)
assert np.isrealobj(found) and np.allclose(found, target, atol=1e-10)

# %% The Nyquist wave of one direction in a wave of two
sign = (-1.0) ** np.arange(4)
delta = sign[:, None, None] * np.cos(np.pi / 2 * np.arange(4))[:, None] * np.ones(4)
target = -sign[:, None, None] * np.sin(np.pi / 2 * np.arange(4))[:, None] * np.ones(4)
found = displacement(delta, 4.0)
assert np.allclose(found[1] * (np.pi * 2.5), target, atol=1e-10)
assert np.allclose(found[[0, 2]], 0, atol=1e-10)

# %% A grid of one point
target = np.zeros((3, 1, 1, 1))
found = displacement(np.array([[[0.4]]]), 3.0)
assert found.shape == target.shape and np.allclose(found, target)
