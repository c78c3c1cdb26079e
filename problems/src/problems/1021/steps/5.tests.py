# %% STO-3G hydrogen molecule near its equilibrium
def hydrogen(distance):
    pair = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, distance]])
    exps = np.tile([0.168856, 0.623913, 3.42525], (2, 1))
    coefs = np.tile([0.444635, 0.535328, 0.154329], (2, 1))
    return pair, exps, coefs, pair, np.array([1.0, 1.0])


hf, ci, occupations = two_electron_energies(*hydrogen(1.4))
target = two_electron_energies(*hydrogen(1.4))
assert np.isclose(hf, target[0]) and np.isclose(ci, target[1])
assert np.allclose(occupations, target[2], atol=1e-6)

# %% Two far atoms: twice the energy of one, and one electron in each natural orbital
molecule = hydrogen(16.0)
hf, ci, occupations = two_electron_energies(*molecule)
atom = core_hamiltonian(*(part[:1] for part in molecule))
target = (2 * atom[1][0, 0] / atom[0][0, 0], np.array([1.0, 1.0]))
assert np.isclose(ci, target[0], atol=1e-7) and np.allclose(occupations, target[1], atol=1e-4)

# %% Helium in four Gaussians: three small occupations
exps = np.array([[0.298073], [1.242567], [5.782948], [38.474970]])
helium = (np.zeros((4, 3)), exps, np.ones((4, 1)), np.zeros((1, 3)), np.array([2.0]))
hf, ci, occupations = two_electron_energies(*helium)
target = two_electron_energies(*helium)
assert np.isclose(hf, target[0]) and np.isclose(ci, target[1], rtol=1e-8)
assert np.allclose(occupations, target[2], atol=1e-7) and np.isclose(np.sum(occupations), 2)

# %% One basis function: one determinant is exact
place = np.zeros((1, 3))
one = (place, np.array([[0.3]]), np.array([[1.0]]), place, np.array([1.0]))
hf, ci, occupations = two_electron_energies(*one)
exact = 0.9 - 4 * np.sqrt(0.6 / np.pi) + 2 * np.sqrt(0.3 / np.pi)
target = (exact, exact, np.array([2.0]))
assert np.isclose(hf, target[0]) and np.isclose(ci, target[1])
assert np.shape(occupations) == (1,) and np.allclose(occupations, target[2])

# %% A bent chain of three nuclei with unequal charges
place = np.array([[0.0, 0.0, 0.0], [1.5, 0.3, 0.0], [2.0, 1.7, 0.4]])
exps = np.array([[0.25, 1.2], [0.4, 2.0], [0.2, 0.9]])
coefs = np.array([[0.7, 0.4], [0.6, 0.5], [0.8, 0.3]])
chain = (place, exps, coefs, place, np.array([1.0, 1.5, 0.75]))
hf, ci, occupations = two_electron_energies(*chain)
target = two_electron_energies(*chain)
assert np.isclose(hf, target[0]) and np.isclose(ci, target[1], rtol=1e-7)
assert np.allclose(occupations, target[2], atol=1e-6)

# %% The singlet, even though a charge between the centres puts a triplet below it
line = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.5], [0.0, 0.0, 0.75]])
molecule = (line[:2], np.full((2, 1), 0.2), np.ones((2, 1)), line, np.array([1.0, 1.0, -2.0]))
hf, ci, occupations = two_electron_energies(*molecule)
target = two_electron_energies(*molecule)
assert np.isclose(ci, target[1], rtol=1e-7) and np.allclose(occupations, target[2], atol=1e-6)
