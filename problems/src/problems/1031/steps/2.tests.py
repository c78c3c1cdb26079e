# %% Along z without strain: heavy and light holes
A, none = 0.0380998, np.zeros((3, 3))
H = hole_hamiltonian(np.array([0, 0, 2]), (7.0, 2.0, 3.0), none, (1.0, -2.0, -5.0))
target = np.diag([-12.0, -44.0, -44.0, -12.0]) * A + 0j
assert H.shape == target.shape and np.allclose(H, target)

# %% Biaxial strain on (001) at the zone centre
H = hole_hamiltonian(np.zeros(3), (7, 2, 3), np.diag([0.01, 0.01, -0.012]), (-1.2, -2.0, -4.8))
target = np.diag([-0.0096 - 0.044, -0.0096 + 0.044, -0.0096 + 0.044, -0.0096 - 0.044]) + 0j
assert np.allclose(H, target)

# %% All elements with wave vectors in two dimensions and a sheared crystal
k = np.array([[[0.3, -0.2, 0.5], [0.1, 0.4, -0.7]], [[0.0, 0.6, 0.2], [0.2, 0.2, 0.0]]])
e = np.array([[0.01, 0.002, -0.003], [0.002, -0.004, 0.005], [-0.003, 0.005, 0.007]])
H = hole_hamiltonian(k, (6.98, 2.06, 2.93), e, (-1.16, -2.0, -4.8))
target = hole_hamiltonian(k, (6.98, 2.06, 2.93), e, (-1.16, -2.0, -4.8))
assert H.shape == (2, 2, 4, 4) and np.allclose(H, target)
assert np.allclose(H, H.conj().swapaxes(-1, -2)) and np.max(abs(H - H.real)) > 0.01

# %% Directions are alike if gamma_2 = gamma_3, in an isotropic crystal also those of strain
u = np.array([[2, 1, 2], [0, 3, 0], [-1, -2, 2], [0, 0, 3]]) / 3
flat = (5.0, 1.5, 1.5)
target = -A * 0.25 * np.array([8.0, 8.0, 2.0, 2.0])
assert np.allclose(np.linalg.eigvalsh(hole_hamiltonian(u / 2, flat, none, (0, 0, 0))), target)
pulled = [0.01 * np.outer(v, v) - 0.003 * np.eye(3) for v in u]
found = [hole_hamiltonian(np.zeros(3), flat, e, (2.0, -1.5, -1.5 * 3**0.5)) for e in pulled]
assert np.allclose(np.linalg.eigvalsh(found), np.array([-0.013, -0.013, 0.017, 0.017]))

# %% Turned together about a cubic axis, crystal and wave vector have the same energies
turn = np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]])
p, v = (-1.16, -2.0, -4.8), np.array([0.3, -0.2, 0.5])
e = np.array([[0.01, 0.002, -0.003], [0.002, -0.004, 0.005], [-0.003, 0.005, 0.007]])
H = hole_hamiltonian(turn @ v, (7, 2, 3), turn @ e @ turn.T, p)
target = np.linalg.eigvalsh(hole_hamiltonian(v, (7, 2, 3), e, p))
assert np.allclose(np.linalg.eigvalsh(H), target) and np.isclose(target[0], target[1])
