# %% Michaelis and Menten: binding, dissociation, turnover
reactions = [(0, 1, 2.0, "S", ""), (1, 0, 5.0, "", "S"), (1, 0, 10.0, "", "P")]
target = np.array([[-6.0, 15.0], [6.0, -15.0]])
K = rate_matrix(2, reactions, {"S": 3.0})
assert K.shape == target.shape and np.allclose(K, target)

# %% A ligand that is not there does not bind
reactions = [(0, 1, 2, "S", ""), (1, 0, 5, "", "S"), (0, 2, 7, "I", ""), (2, 0, 1, "", "I")]
target = np.array([[-8.0, 5.0, 1.0], [8.0, -5.0, 0.0], [0.0, 0.0, -1.0]])
assert np.allclose(rate_matrix(3, reactions, {"S": 4, "X": 9.0}), target)

# %% Exchange of ligands, parallel reactions, and a reaction from a state to itself
reactions = [(0, 1, 0.5, "A", "P"), (1, 2, 3.0, "", ""), (2, 0, 1.5, "B", ""), (0, 1, 0.25, "", "")]
reactions += [(2, 2, 40.0, "B", "Q"), (2, 1, 0.75, "", "Q")]
target = rate_matrix(3, reactions, {"A": 6.0, "B": 2.0, "P": 50.0, "Q": 60.0})
K = rate_matrix(3, reactions, {"A": 6.0, "B": 2.0, "P": 50.0, "Q": 60.0})
assert np.allclose(K, target) and np.allclose(K[:, 0], [-3.25, 3.25, 0])

# %% Nothing happens
K = rate_matrix(2, [], {"S": 1.0})
target = np.zeros((2, 2))
assert K.shape == target.shape and np.array_equal(K, target)
