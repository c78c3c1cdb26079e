# %% Two equal atoms: -2 beta + (gamma11 - gamma12) / 2 for the singlet, minus for the triplet
gamma = np.array([[11.0, 7.4], [7.4, 11.0]])
levels, orbitals = np.array([-12.0, 0.8]), np.array([[1, 1], [1, -1]]) / np.sqrt(2)
singlet = cis_states(levels, orbitals, gamma, 2)
triplet = cis_states(levels, orbitals, gamma, 2, False)
target = (np.array([5.4 + 1.8]), np.array([5.4 - 1.8]))
assert np.allclose(singlet[0], target[0]) and np.allclose(triplet[0], target[1])
assert singlet[1].shape == (1, 1, 1) and np.allclose(np.abs(singlet[1]), 1)

# %% Three occupied and two empty orbitals: energies, and the matrix from energies and amplitudes
t = np.arange(5)
a, b = np.array([1.0, 2.0, -1.0, 1.0, 3.0]), np.array([2.0, -1.0, 1.0, 1.0, 1.0])
orbitals = (np.eye(5) - np.outer(a, a) / 8) @ (np.eye(5) - np.outer(b, b) / 4)
levels = np.array([-14.0, -11.5, -10.0, -1.0, 1.5])
gamma = 14.4 / np.sqrt(2.0 * (t[:, None] - t) ** 2 + 1.6 + 0.1 * np.add.outer(t, t))
energies, amplitudes = cis_states(levels, orbitals, gamma, 6)
matrix = np.einsum("kia,k,kjb->iajb", amplitudes, energies, amplitudes)
e, x = cis_states(levels, orbitals, gamma, 6)
target = (e, np.einsum("kia,k,kjb->iajb", x, e, x))
assert np.allclose(energies, target[0]) and matrix.shape == (3, 2, 3, 2)
assert np.allclose(matrix, target[1])

# %% Triplets of the same
energies, amplitudes = cis_states(levels, orbitals, gamma, 6, singlet=False)
matrix = np.einsum("kia,k,kjb->iajb", amplitudes, energies, amplitudes)
e, x = cis_states(levels, orbitals, gamma, 6, singlet=False)
target = (e, np.einsum("kia,k,kjb->iajb", x, e, x))
assert np.allclose(energies, target[0]) and np.allclose(matrix, target[1])
assert np.allclose(np.sum(amplitudes**2, axis=(1, 2)), 1)

# %% Benzene: two single states, then degenerate pairs; the lowest triplet is below the singlets
angle = np.pi * np.arange(6) / 3
ring = 1.397 * np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=1)
bonds = np.stack([np.arange(6), (np.arange(6) + 1) % 6], axis=1)
carbon = np.full(6, 11.13)
h, gamma = ppp_model(ring, bonds, np.full(6, -2.39), carbon, carbon, np.ones(6))
_, levels, orbitals = ppp_scf(h, gamma, 6)
singlets = cis_states(levels, orbitals, gamma, 6)[0]
triplets = cis_states(levels, orbitals, gamma, 6, False)[0]
target = tuple(cis_states(levels, orbitals, gamma, 6, spin)[0] for spin in (True, False))
assert np.allclose(singlets, target[0], atol=1e-6) and np.allclose(triplets, target[1], atol=1e-6)
assert np.isclose(singlets[2], singlets[3]) and triplets[0] < singlets[0]

# %% No states when all or no orbitals are occupied
full, empty = cis_states(levels, orbitals, gamma, 12), cis_states(levels, orbitals, gamma, 0)
target = np.array([[0, 6, 0], [0, 0, 6]])
assert len(full[0]) == 0 and len(empty[0]) == 0
assert np.array_equal([full[1].shape, empty[1].shape], target)
