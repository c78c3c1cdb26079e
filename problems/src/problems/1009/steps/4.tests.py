# %% Kitaev's ideal point: one Majorana operator left over at each end
energy, mode_a, mode_b = end_modes(np.zeros(5), np.full(5, 1.2), np.full(5, 1.2))
target = (0.0, np.eye(5)[0], np.eye(5)[4])
assert np.isclose(energy, target[0])
assert np.allclose(mode_a, target[1]) and np.allclose(mode_b, target[2])

# %% Equal hopping and pairing: the probabilities fall by (mu / 2w)^2 from site to site
energy, mode_a, mode_b = end_modes(np.full(30, 0.9), np.ones(30), np.ones(30))
x = 0.45**2
target = x ** np.arange(30) * (1 - x)
assert np.allclose(mode_a, target, atol=1e-9) and np.allclose(mode_b[::-1], target, atol=1e-9)

# %% Splitting of a short chain, and where the modes are when the pairing is negative
energy, mode_a, mode_b = end_modes(np.full(8, 0.6), np.ones(8), np.full(8, -0.8))
target = end_modes(np.full(8, 0.6), np.ones(8), np.full(8, -0.8))
assert np.isclose(energy, target[0])
assert np.allclose(mode_a, target[1]) and np.allclose(mode_b, target[2])

# %% An inhomogeneous chain in integers
mu, w, delta = np.array([1, 3, 0, 2]), np.array([2, 1, 3, 9]), np.array([1, 2, 1, 9])
energy, mode_a, mode_b = end_modes(mu, w, delta)
target = end_modes(mu, w, delta)
assert np.isclose(energy, target[0])
assert np.allclose(mode_a, target[1]) and np.allclose(mode_b, target[2])

# %% One site: its energy is the size of the chemical potential
energy, mode_a, mode_b = end_modes(np.array([-0.7]), np.array([1.0]), np.array([1.0]))
target = (0.7, np.array([1.0]), np.array([1.0]))
assert np.isclose(energy, target[0])
assert np.allclose(mode_a, target[1]) and np.allclose(mode_b, target[2])
