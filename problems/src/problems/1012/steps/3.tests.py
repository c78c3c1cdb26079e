# %% One Jones matrix: one eigenvalue, half the square of its norm
jones = np.array([[1.0, 0.5j], [0.2 - 0.1j, -0.8]])
pure = mueller_of_mixture(jones[None], np.array([1.0]))
filtered, eigenvalues = cloude_filter(pure)
target = (pure, np.array([np.sum(np.abs(jones) ** 2) / 2, 0, 0, 0]))
assert np.allclose(filtered, target[0]) and np.allclose(eigenvalues, target[1])

# %% Depolarisers along the axes
diagonal = np.array([1.0, 0.5, 0.3, 0.1])
filtered, eigenvalues = cloude_filter(np.diag(diagonal))
target = (np.diag(diagonal), np.array([1.9, 1.1, 0.7, 0.3]) / 4)
assert np.allclose(filtered, target[0]) and np.allclose(eigenvalues, target[1])

# %% A mirror of the whole sphere is not physical
filtered, eigenvalues = cloude_filter(np.diag([1.0, -1.0, -1.0, -1.0]))
target = (np.diag([1.5, -0.5, -0.5, -0.5]), np.array([0.5, 0.5, 0.5, -0.5]))
assert np.allclose(filtered, target[0]) and np.allclose(eigenvalues, target[1])

# %% Noise on a diattenuating, retarding sample
noisy = pure + 0.05 * np.sin(1 + np.arange(16).reshape(4, 4) ** 2)
filtered, eigenvalues = cloude_filter(noisy)
target = cloude_filter(noisy)
assert np.allclose(filtered, target[0]) and np.allclose(eigenvalues, target[1])

# %% Filtering again changes nothing, and the trace is the transmittance
again, positive = cloude_filter(filtered)
target = (filtered, np.maximum(eigenvalues, 0))
assert np.allclose(again, target[0]) and np.allclose(positive, target[1])
assert np.isclose(np.sum(eigenvalues), noisy[0, 0]) and filtered.dtype.kind == "f"
