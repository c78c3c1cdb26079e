# %% A ferromagnetic chain: 2 |J| S (1 - cos)
one, along = np.array([[0, 0]]), np.array([[1]])
h = magnon_matrix(np.array([0.2]), one, along, np.array([-1.5]), np.array([1]), 2.0, 0.0)
target = 6.0 * (1 - np.cos(0.4 * np.pi)) * np.eye(2)
assert h.shape == target.shape and np.allclose(h, target)

# %% An antiferromagnetic chain with two unequal bonds and anisotropy
pairs, offsets = np.array([[0, 1], [1, 0]]), np.array([[0], [1]])
two = (np.array([1.0, 0.6]), np.array([1, -1]))
h = magnon_matrix(np.array([0.15]), pairs, offsets, *two, 0.5, 0.2)
f = 0.5 + 0.3 * np.exp(-0.3j * np.pi)
target = np.array([[1, 0, 0, f], [0, 1, np.conj(f), 0], [0, f, 1, 0], [np.conj(f), 0, 0, 1]])
assert np.allclose(h, target)

# %% Three sublattices in two dimensions, up, up and down
pairs3 = np.array([[0, 1], [1, 2], [2, 0], [0, 0], [0, 1], [2, 2]])
offsets3 = np.array([[0, 0], [1, 0], [0, -1], [1, 1], [1, 2], [0, 1]])
exchange3 = np.array([-1.0, 0.7, 1.2, -0.3, 0.2, -0.4])
sigma3, k3 = np.array([1, 1, -1]), np.array([0.13, -0.31])
target = magnon_matrix(k3, pairs3, offsets3, exchange3, sigma3, 1.5, 0.05)
assert np.allclose(magnon_matrix(k3, pairs3, offsets3, exchange3, sigma3, 1.5, 0.05), target)

# %% A bond read from its other end is the same bond
swapped = magnon_matrix(k3, pairs3[:, ::-1], -offsets3, exchange3, sigma3, 1.5, 0.05)
target = magnon_matrix(k3, pairs3, offsets3, exchange3, sigma3, 1.5, 0.05)
assert np.allclose(swapped, target) and np.allclose(swapped, swapped.conj().T)

# %% No bonds: anisotropy alone
none = np.zeros((0, 2), dtype=int)
h = magnon_matrix(np.zeros(1), none, np.zeros((0, 1), dtype=int), [], np.array([1, -1]), 1.5, 0.4)
target = 1.2 * np.eye(4)
assert h.shape == target.shape and np.allclose(h, target)
