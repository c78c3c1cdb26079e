# %% A Bell state: the most that two qubits can have
bell = np.array([1, 0, 0, 1])
target = (0.5, 1.0)
assert np.allclose(negativity(noisy_state(bell, 1.0), (2, 2)), target)

# %% Two qutrits, three negative eigenvalues: v - (1 - v) / 3
trit = np.eye(3).ravel()
target = (0.7 - 0.3 / 3, np.log2(1 + 2 * 0.6))
assert np.allclose(negativity(noisy_state(trit, 0.7), (3, 3)), target)

# %% A classically correlated state has none
rho = np.diag([0.5, 0, 0, 0.5])
target = (0.0, 0.0)
assert np.allclose(negativity(rho, (2, 2)), target)

# %% A qubit and a qutrit with complex amplitudes
psi = np.array([1, 1j, 0.5, 0, 2 - 1j, 1])
target = negativity(noisy_state(psi, 0.9), (2, 3))
assert np.allclose(negativity(noisy_state(psi, 0.9), (2, 3)), target)

# %% Werner's state is entangled right above visibility 1/3
entangled = negativity(noisy_state(np.array([0, 1, -1, 0]), 0.334), (2, 2))[0] > 1e-6
target = True
assert entangled == target

# %% ... and not right below it
entangled = negativity(noisy_state(np.array([0, 1, -1, 0]), 0.333), (2, 2))[0] > 1e-6
target = False
assert entangled == target
