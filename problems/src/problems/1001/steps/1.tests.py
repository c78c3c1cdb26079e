# %% A Bell state keeps its populations and scales its coherences
bell = np.array([1, 0, 0, 1]) / np.sqrt(2)
target = np.array([[3, 0, 0, 2], [0, 1, 0, 0], [0, 0, 1, 0], [2, 0, 0, 3]]) / 8
assert np.allclose(noisy_state(bell, 0.5), target)

# %% Complex amplitudes, not normalised
psi = np.array([1, 1j, 0, 2 - 1j])
target = noisy_state(psi, 0.8)
assert np.allclose(noisy_state(psi, 0.8), target)

# %% No visibility: white noise of two unequal parties
psi = np.array([1, 0, 0, 0, 1, 1])
rho = noisy_state(psi, 0.0)
target = np.eye(6) / 6
assert rho.shape == (6, 6) and np.allclose(rho, target)

# %% Purity is v^2 + (1 - v^2) / d
rho = noisy_state(np.array([3, 4j, 0]), 0.6)
target = 0.6**2 + (1 - 0.6**2) / 3
assert np.isclose(np.trace(rho @ rho), target)
