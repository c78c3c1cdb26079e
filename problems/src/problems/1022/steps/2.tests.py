# %% Two equal atoms: E = 2 (h11 + beta) + (gamma11 + gamma12) / 2, gap gamma12 - 2 beta
h, gamma = np.array([[-18.5, -2.7], [-2.7, -18.5]]), np.array([[11.0, 7.4], [7.4, 11.0]])
energy, levels, orbitals = ppp_scf(h, gamma, 2)
bonding = -18.5 - 2.7 + (11 + 7.4) / 2
target = (2 * (-18.5 - 2.7) + (11 + 7.4) / 2, np.array([bonding, bonding + 7.4 + 5.4]))
assert np.isclose(energy, target[0]) and np.allclose(levels, target[1])
assert np.allclose(np.abs(orbitals), np.sqrt(0.5))

# %% Butadiene: one electron on each atom, levels in symmetric pairs
butadiene = np.array([[0.0, 0, 0], [1.17, 0.67, 0], [2.45, 0.01, 0], [3.62, 0.68, 0]])
bonds, carbon = np.array([[0, 1], [1, 2], [2, 3]]), np.full(4, 11.16)
ones = np.ones(4)
h, gamma = ppp_model(butadiene, bonds, np.array([-2.6, -2.2, -2.6]), carbon, carbon, ones)
energy, levels, orbitals = ppp_scf(h, gamma, 4)
target = ppp_scf(h, gamma, 4)[:2]
assert np.isclose(energy, target[0]) and np.allclose(levels, target[1], atol=1e-6)
assert np.allclose(2 * np.sum(orbitals[:, :2] ** 2, axis=1), 1)
assert np.allclose(levels + levels[::-1], 2 * np.mean(levels))

# %% Pyrrole-like ring of five atoms and six electrons: density matrix without alternation
angle = 2 * np.pi * np.arange(5) / 5
ring = 1.19 * np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=1)
bonds = np.array([[0, 1], [1, 2], [2, 3], [3, 4], [4, 0]])
hubbard = np.array([16.8, 11.1, 11.1, 11.1, 11.1])
ionisation = np.array([25.6, 11.2, 11.2, 11.2, 11.2])
h, gamma = ppp_model(ring, bonds, np.full(5, -2.4), hubbard, ionisation, np.array([2, 1, 1, 1, 1]))
energy, levels, orbitals = ppp_scf(h, gamma, 6)
density = 2 * orbitals[:, :3] @ orbitals[:, :3].T
scf = ppp_scf(h, gamma, 6)
target = (scf[0], scf[1], 2 * scf[2][:, :3] @ scf[2][:, :3].T)
assert np.isclose(energy, target[0]) and np.allclose(levels, target[1], atol=1e-6)
assert np.allclose(density, target[2], atol=1e-6)

# %% All orbitals filled, and none
h, gamma = np.array([[-9.0, -1.0], [-1.0, -7.0]]), np.array([[10.0, 6.0], [6.0, 12.0]])
full, empty = ppp_scf(h, gamma, 4), ppp_scf(h, gamma, 0)
pair = np.array([-1.0, 1.0])
target = (14.0, 15 + pair * np.sqrt(5), 0.0, -8 + pair * np.sqrt(2))
assert np.isclose(full[0], target[0]) and np.allclose(full[1], target[1])
assert np.isclose(empty[0], target[2]) and np.allclose(empty[1], target[3])
