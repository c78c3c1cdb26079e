# %% Werner: 1/3 for a Bell state
target = 1 / 3
assert np.isclose(critical_visibility(np.array([1, 0, 0, 1j]), (2, 2)), target)

# %% A product state bears no threshold
psi = np.kron([1, 2j], [1, -1, 3])
target = 1.0
assert np.isclose(critical_visibility(psi, (2, 3)), target)

# %% Two qutrits with unequal Schmidt coefficients 3 : 2 : 1
psi = np.diag([2, 1, 3]).ravel()
target = 1 / (1 + 9 * 6 / 14)
assert np.isclose(critical_visibility(psi, (3, 3)), target)

# %% From a product state to a Bell state
angles = np.array([0, np.pi / 16, np.pi / 8, np.pi / 4])
found = [critical_visibility(np.array([np.cos(t), 0, 0, np.sin(t)]), (2, 2)) for t in angles]
target = 1 / (1 + 2 * np.sin(2 * angles))
assert np.allclose(found, target)

# %% A qubit and a qutrit with complex amplitudes, not normalised
psi = np.array([1, 1j, 0.5, 0, 2 - 1j, 1])
target = critical_visibility(psi, (2, 3))
assert np.isclose(critical_visibility(psi, (2, 3)), target)
