# %% Haldane: 0, half an e-fold, and far away
T = genotype_transitions(np.array([0.0, 0.0, 50 * np.log(2), 5000.0]))
half = np.array([[9, 6, 1], [3, 10, 3], [1, 6, 9]]) / 16
target = np.array([np.eye(3), half, [[0.25, 0.5, 0.25]] * 3])
assert T.shape == target.shape and np.allclose(T, target)

# %% Kosambi has fewer double crossovers
T = genotype_transitions(np.array([10, 35, 40]), "kosambi")
r = np.tanh(np.array([0.5, 0.1])) / 2
gamete = np.array([[1 - r, r], [r, 1 - r]])
both = np.einsum("abn,cdn->nacbd", gamete, gamete).reshape(2, 4, 4)
target = np.stack([both[:, g] @ np.eye(3)[[0, 1, 1, 2]] for g in (0, 1, 3)], axis=1)
assert np.allclose(T, target)

# %% Haldane's matrices multiply, and keep 1/4, 1/2, 1/4
T = genotype_transitions(np.array([3.0, 11.0, 40.0]), "haldane")
target = genotype_transitions(np.array([0.0, 37.0]))[0]
assert np.allclose(T[0] @ T[1], target) and np.allclose(np.array([1, 2, 1]) @ T[1], [1, 2, 1])

# %% A single position
T = genotype_transitions(np.array([12.0]))
target = np.zeros((0, 3, 3))
assert T.shape == target.shape
