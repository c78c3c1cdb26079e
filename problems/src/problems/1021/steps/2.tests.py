# %% One Gaussian on a proton: S = 1, H = 3/2 alpha - 2 sqrt(2 alpha / pi)
origin = np.zeros((1, 3))
alpha = 0.4
S, H = core_hamiltonian(origin, np.array([[alpha]]), np.array([[1.0]]), origin, np.array([1.0]))
target = (np.array([[1.0]]), np.array([[1.5 * alpha - 2 * np.sqrt(2 * alpha / np.pi)]]))
assert np.allclose(S, target[0]) and np.allclose(H, target[1])

# %% STO-3G hydrogen molecule
sto3g = np.array([0.168856, 0.623913, 3.42525]), np.array([0.444635, 0.535328, 0.154329])
pair = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.4]])
exps, coefs = np.tile(sto3g[0], (2, 1)), np.tile(sto3g[1], (2, 1))
S, H = core_hamiltonian(pair, exps, coefs, pair, np.array([1.0, 1.0]))
target = core_hamiltonian(pair, exps, coefs, pair, np.array([1.0, 1.0]))
assert np.allclose(S, target[0]) and np.allclose(H, target[1])

# %% Kinetic energy without nuclei: the virial of two displaced Gaussians
place = np.array([[0.3, -0.2, 0.5], [1.0, 0.4, -0.1]])
S, H = core_hamiltonian(
    place, np.array([[0.5], [1.3]]), np.ones((2, 1)), np.zeros((0, 3)), np.zeros(0)
)
mu, r2 = 0.65 / 1.8, 1.21
overlap = (2 * np.sqrt(0.65) / 1.8) ** 1.5 * np.exp(-mu * r2)
target = (overlap, np.array([[0.75, mu * (3 - 2 * mu * r2) * overlap], [0, 1.95]]))
assert np.allclose(S, [[1, target[0]], [target[0], 1]])
assert np.allclose(np.triu(H), target[1]) and np.allclose(H, H.T)

# %% Three functions of unequal lengths, two nuclei elsewhere, with unequal charges
place = np.array([[0.0, 0.0, 0.0], [0.0, 0.7, 1.4], [-0.9, 0.2, 0.3]])
exps = np.array([[0.2, 1.1], [0.5, 1.0], [0.8, 4.0]])
coefs = np.array([[0.6, 0.5], [1.0, 0.0], [0.3, -0.7]])
nuclei = np.array([[0.0, 0.0, 0.4], [1.0, -0.5, 2.0]])
S, H = core_hamiltonian(place, exps, coefs, nuclei, np.array([2, 1]))
target = core_hamiltonian(place, exps, coefs, nuclei, np.array([2, 1]))
assert S.shape == (3, 3) and np.allclose(S, target[0]) and np.allclose(H, target[1])

# %% A far nucleus is a point charge: -Z / R
far = np.array([[60.0, 0.0, 80.0]])
S, H = core_hamiltonian(place, exps, coefs, far, np.array([3.0]))
kinetic = core_hamiltonian(place, exps, coefs, far, np.array([0.0]))[1]
target = -0.03 * core_hamiltonian(place, exps, coefs, far, np.array([3.0]))[0]
assert np.allclose(H - kinetic, target, rtol=0.02, atol=5e-4)
