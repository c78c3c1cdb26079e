# %% Independent bonds: Z = (1 + 2 sigma)^(n - 2)
log_z, p = state_probabilities(np.array([[1, 0.4, 0.4]] * 3), 9)
target = (7 * np.log(1.8), np.array([1, 0.4, 0.4]) / 1.8)
assert np.isclose(log_z, target[0]) and p.shape == (7, 3) and np.allclose(p, target[1])

# %% Three rotating bonds, weights without any symmetry, against all 27 conformers
U = np.array([[1.0, 0.5, 0.25], [0.75, 2.0, 0.125], [0.3, 0.6, 1.5]])
log_z, p = state_probabilities(U, 5)
weights = U[0][:, None, None] * U[:, :, None] * U[None, :, :]
marginals = [weights.sum(axis=(1, 2)), weights.sum(axis=(0, 2)), weights.sum(axis=(0, 1))]
target = (np.log(weights.sum()), np.array(marginals) / weights.sum())
assert np.isclose(log_z, target[0]) and np.allclose(p, target[1])

# %% Polyethylene, hexane and longer
U = statistical_weights(2.092, 0.0, 8.368, 413.0)
found = [state_probabilities(U, n) for n in (5, 12)]
target = (*state_probabilities(U, 5), *state_probabilities(U, 12))
assert np.isclose(found[0][0], target[0]) and np.allclose(found[0][1], target[1])
assert np.isclose(found[1][0], target[2]) and np.allclose(found[1][1], target[3])

# %% Two bonds, and three
none, one = state_probabilities(U, 2), state_probabilities(U, 3)
target = (0.0, np.log(U[0].sum()), U[:1] / U[0].sum())
assert none[0] == target[0] and np.shape(none[1]) == (0, 3)
assert np.isclose(one[0], target[1]) and np.allclose(one[1], target[2])

# %% Hundreds of bonds with large or small weights
big = np.array([[1e4, 3e4, 0.0], [2e4, 1e4, 1e4], [1e4, 0.0, 5e4]])
log_z, p = state_probabilities(big, 302)
small = state_probabilities(big * 1e-9, 302)
target = (state_probabilities(big / 1e4, 302)[0] + 300 * np.log(1e4), small[1])
assert np.isclose(log_z, target[0], rtol=1e-9) and np.allclose(p, target[1])
assert np.isclose(small[0], log_z - 300 * np.log(1e9), rtol=1e-9)
