# %% Warped bands without strain: the law of Dresselhaus, Kip and Kittel
g, p, none = (13.4, 4.25, 5.69), (-1.2, -2.5, -5.0), np.zeros((3, 3))
u = np.array([[0, 0, 1], [1, 1, 1], [1, 1, 0], [1, 2, 3], [-3, 0.5, 2]])
n = u / np.linalg.norm(u, axis=1)[:, None]
cross = (n[:, 0] * n[:, 1]) ** 2 + (n[:, 1] * n[:, 2]) ** 2 + (n[:, 2] * n[:, 0]) ** 2
warp = 2 * np.sqrt(g[1] ** 2 + 3 * (g[2] ** 2 - g[1] ** 2) * cross)
target = (1 / (g[0] - warp), 1 / (g[0] + warp))
assert np.allclose(zone_centre_masses(u, g, none, p), target)

# %% Biaxial compression and tension on (001): heavy along z, light in the plane
axes = np.array([[0, 0, 3.0], [0, 2.0, 0], [1.0, 1.0, 0]])
compressed = zone_centre_masses(axes, g, np.diag([-0.01, -0.01, 0.008]), p)
stretched = zone_centre_masses(axes, g, np.diag([0.01, 0.01, -0.008]), p)
three = 1 / np.array([13.4 - 8.5, 13.4 + 4.25, 13.4 + 4.25])
one = 1 / np.array([13.4 + 8.5, 13.4 - 4.25, 13.4 - 4.25])
target = (three, one)
assert np.allclose(compressed, target) and np.allclose(stretched, target[::-1])

# %% A layer on (113): curvature of the eigenvalues
strain = coherent_strain(0.565, 0.575, 11.88, 5.38, 5.94, np.array([1, 1, 3]))
u = np.array([[1, 1, 3], [1, -1, 0], [3, 3, -2], [0, 0, 1], [1, 0.3, -0.4]])
k = 1e-3 * u / np.linalg.norm(u, axis=1)[:, None]
change = np.linalg.eigvalsh(hole_hamiltonian(k, g, strain, p))
change = change - np.linalg.eigvalsh(hole_hamiltonian(np.zeros(3), g, strain, p))
found = zone_centre_masses(u, g, strain, p)
target = zone_centre_masses(u, g, strain, p)
assert np.allclose(found, target)
assert np.allclose(found, -0.0380998e-6 / change[:, [3, 0]].T, rtol=1e-4)

# %% Hydrostatic strain, and a splitting too small to count, leave the bands warped
target = (1 / (13.4 - 2 * 5.69), 1 / (13.4 + 2 * 5.69))
squeezed = zone_centre_masses(np.array([2, -2, 2]), g, -0.02 * np.eye(3), p)
assert np.shape(squeezed) == (2,) and np.allclose(squeezed, target)
nearly = np.diag([0.0, 0, 1.9e-10])
assert np.allclose(zone_centre_masses(np.array([2, -2, 2]), g, nearly, p), target)

# %% A splitting just great enough, and many directions in an array of two dimensions
strain = np.diag([0.0, 0.0, 2.1e-10])
found = zone_centre_masses(np.array([[[0, 0, 1], [1, 0, 0]]] * 3), g, strain, p)
target = (1 / np.array([[4.9, 17.65]] * 3), 1 / np.array([[21.9, 9.15]] * 3))
assert np.allclose(found, target) and np.shape(found) == (2, 3, 2)
