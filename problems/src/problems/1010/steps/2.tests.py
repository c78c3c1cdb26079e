# %% One boson with pair creation: sqrt(a^2 - b^2), and the occupation of its vacuum
energies, T = bogoliubov(np.array([[5.0, 3.0j], [-3.0j, 5.0]]))
target = (np.array([4.0, 4.0]), np.array([[9.0, -3.0j], [3.0j, 1.0]]) / 8)
vacuum = np.outer(T[:, 0], T[:, 0].conj())
assert np.allclose(energies, target[0]) and np.allclose(vacuum, target[1])

# %% Diagonal blocks that differ: energies of annihilators and creators each ascend
h = np.diag([3.0, 1.0, 2.0, 6.0, 5.0, 4.0]).astype(complex)
energies, T = bogoliubov(h)
target = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
assert np.allclose(energies, target) and np.allclose(np.abs(T).sum(axis=0), 1)

# %% Commutators and diagonal form, for a matrix of no symmetry but Hermitian
i, j = np.indices((6, 6))
x = np.cos(1 + 1.7 * i + 2.9 * i * j) + 1j * np.sin(2 * i - j * j + 0.3)
h = x @ x.conj().T + 0.5 * np.eye(6)
energies, T = bogoliubov(h)
target = bogoliubov(h)[0]
g = np.diag([1, 1, 1, -1, -1, -1])
assert np.allclose(energies, target) and np.all(np.diff(energies[:3]) > 0)
assert np.allclose(T.conj().T @ g @ T, g) and np.allclose(T.conj().T @ h @ T, np.diag(target))

# %% Magnons of three sublattices: what is independent of phases
pairs3 = np.array([[0, 1], [1, 2], [2, 0], [0, 0], [0, 1], [2, 2]])
offsets3 = np.array([[0, 0], [1, 0], [0, -1], [1, 1], [1, 2], [0, 1]])
exchange3 = np.array([-1.0, 0.7, 1.2, -0.3, 0.2, -0.4])
k3, sigma3 = np.array([0.13, -0.31]), np.array([1, 1, -1])
energies, T = bogoliubov(magnon_matrix(k3, pairs3, offsets3, exchange3, sigma3, 1.5, 0.05))
vacuum = T[:, :3] @ T[:, :3].conj().T
target = (energies, vacuum)
assert np.allclose(energies, target[0]) and np.allclose(vacuum, target[1])

# %% Not positive definite
try:
    bogoliubov(np.array([[1.0, 2.0], [2.0, 1.0]], dtype=complex))
    refused = False
except ValueError:
    refused = True
target = True
assert refused == target
