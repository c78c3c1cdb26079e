# %% Benzene, aromatic
def ring(n):
    return np.stack([np.arange(n), (np.arange(n) + 1) % n], axis=1)


found = topological_resonance_energy(6, ring(6), 6)
reference = 4 * (np.cos(np.pi / 12) + np.cos(np.pi / 4) + np.cos(5 * np.pi / 12))
target = (8.0, reference, 8.0 - reference)
assert np.allclose(found, target)

# %% Cyclobutadiene, antiaromatic, and the cyclopropenyl cation, radical and anion
found = [topological_resonance_energy(4, ring(4), 4)[2]]
found += [topological_resonance_energy(3, ring(3), n)[2] for n in (2, 3, 4)]
root = np.sqrt(3)
four = 4 * (np.cos(np.pi / 8) + np.cos(3 * np.pi / 8))
target = np.array([4 - four, 4 - 2 * root, 3 - 2 * root, 2 - 2 * root])
assert np.allclose(found, target)

# %% Naphthalene and azulene
naphthalene = np.concatenate([ring(10), [[0, 5]]])
azulene = np.concatenate([ring(10), [[4, 0]]])
found = [topological_resonance_energy(10, bonds, 10) for bonds in (naphthalene, azulene)]
target = np.array([topological_resonance_energy(10, bonds, 10) for bonds in (naphthalene, azulene)])
assert np.allclose(found, target, atol=1e-6)

# %% Trees have no resonance energy, whatever their charge
tree = np.array([[0, 1], [1, 2], [1, 3], [3, 4], [3, 5], [5, 6]])
found = np.array([topological_resonance_energy(7, tree, n) for n in range(15)])
target = np.array([topological_resonance_energy(7, tree, n)[0] for n in range(15)])
assert np.allclose(found[:, 0], target) and np.allclose(found[:, 1], target)
assert np.allclose(found[:, 2], 0, atol=1e-6)

# %% A star, whose reference has levels at 0, and an atom alone
star = topological_resonance_energy(4, np.array([[0, 3], [1, 3], [2, 3]]), 5)
alone = topological_resonance_energy(1, np.zeros((0, 2), dtype=int), 1)
target = (np.array([2 * np.sqrt(3), 2 * np.sqrt(3), 0]), np.zeros(3))
assert np.allclose(star, target[0]) and np.allclose(alone, target[1])

# %% Large rings: the resonance energy of 4n + 2 and of 4n atoms
found = [topological_resonance_energy(n, ring(n), n)[2] for n in (18, 20)]
energies = np.array([4 / np.sin(np.pi / 18), 4 / np.tan(np.pi / 20)])
references = [4 * np.sum(np.cos((np.arange(n // 2) + 0.5) * np.pi / n)) for n in (18, 20)]
target = energies - references
assert np.allclose(found, target, atol=1e-5)
