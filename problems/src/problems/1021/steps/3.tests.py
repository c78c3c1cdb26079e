# %% One Gaussian repels itself with 2 sqrt(alpha / pi)
eri = electron_repulsion(np.array([[0.1, 0.2, 0.3]]), np.array([[0.7]]), np.array([[1.0]]))
target = np.full((1, 1, 1, 1), 2 * np.sqrt(0.7 / np.pi))
assert eri.shape == target.shape and np.allclose(eri, target)

# %% STO-3G hydrogen molecule at 1.4 bohr
sto3g = np.array([0.168856, 0.623913, 3.42525]), np.array([0.444635, 0.535328, 0.154329])
pair = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.4]])
exps, coefs = np.tile(sto3g[0], (2, 1)), np.tile(sto3g[1], (2, 1))
eri = electron_repulsion(pair, exps, coefs)
target = electron_repulsion(pair, exps, coefs)
assert np.allclose(eri, target, atol=1e-10)

# %% Three functions of unequal lengths, an element of each kind and all symmetries
place = np.array([[0.0, 0.0, 0.0], [0.0, 0.7, 1.4], [-0.9, 0.2, 0.3]])
exps = np.array([[0.2, 1.1], [0.5, 1.0], [0.8, 4.0]])
coefs = np.array([[0.6, 0.5], [1.0, 0.0], [0.3, -0.7]])
eri = electron_repulsion(place, exps, coefs)
target = electron_repulsion(place, exps, coefs)
assert np.allclose(eri, target, atol=1e-10)
assert np.allclose(eri, eri.transpose(1, 0, 2, 3)) and np.allclose(eri, eri.transpose(2, 3, 0, 1))

# %% Far densities repel as point charges, and an exchange integral vanishes
eri = electron_repulsion(
    np.array([[0.0, 0.0, 0.0], [0.0, 40.0, 30.0]]), np.array([[1.0], [0.6]]), np.ones((2, 1))
)
target = (0.02, 0.0)
assert np.isclose(eri[0, 0, 1, 1], target[0]) and np.isclose(eri[0, 1, 0, 1], target[1])
