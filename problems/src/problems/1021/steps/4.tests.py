# %% STO-3G hydrogen molecule at 1.4 bohr: both orbitals are given by symmetry
sto3g = np.array([0.168856, 0.623913, 3.42525]), np.array([0.444635, 0.535328, 0.154329])
pair = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.4]])
exps, coefs = np.tile(sto3g[0], (2, 1)), np.tile(sto3g[1], (2, 1))
S, H = core_hamiltonian(pair, exps, coefs, pair, np.array([1.0, 1.0]))
eri = electron_repulsion(pair, exps, coefs)
energy, levels, D = closed_shell_hf(S, H, eri, 2)
target = closed_shell_hf(S, H, eri, 2)
assert np.isclose(energy, target[0]) and np.allclose(levels, target[1], atol=1e-7)
assert np.allclose(D, np.full((2, 2), 1 / (1 + S[0, 1])), atol=1e-7)

# %% Helium in four Gaussians: -2.85516 hartree
exps = np.array([[0.298073], [1.242567], [5.782948], [38.474970]])
S, H = core_hamiltonian(np.zeros((4, 3)), exps, np.ones((4, 1)), np.zeros((1, 3)), np.array([2.0]))
eri = electron_repulsion(np.zeros((4, 3)), exps, np.ones((4, 1)))
energy, levels, D = closed_shell_hf(S, H, eri, 2)
target = (-2.8551604, closed_shell_hf(S, H, eri, 2)[1])
assert abs(energy - target[0]) < 1e-6 and np.allclose(levels, target[1], atol=1e-6)
assert np.isclose(np.sum(D * S), 2)

# %% HeH+: a density matrix without symmetry
centres = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 1.4632]])
exps = np.array([[0.480844, 1.776691, 9.753935], [0.168856, 0.623913, 3.42525]])
coefs = np.tile([0.444635, 0.535328, 0.154329], (2, 1))
S, H = core_hamiltonian(centres, exps, coefs, centres, np.array([2.0, 1.0]))
eri = electron_repulsion(centres, exps, coefs)
energy, levels, D = closed_shell_hf(S, H, eri, 2)
target = closed_shell_hf(S, H, eri, 2)
assert np.isclose(energy, target[0]) and np.allclose(levels, target[1], atol=1e-7)
assert np.allclose(D, target[2], atol=1e-7)

# %% All orbitals filled: the density matrix is twice the inverse overlap
energy, levels, D = closed_shell_hf(S, H, eri, 4)
target = (2 * np.linalg.inv(S), closed_shell_hf(S, H, eri, 4)[0], closed_shell_hf(S, H, eri, 4)[1])
assert np.allclose(D, target[0]) and np.isclose(energy, target[1])
assert np.allclose(levels, target[2])

# %% No electrons: the levels of the core Hamiltonian
energy, levels, D = closed_shell_hf(np.eye(2), np.array([[1.0, 2.0], [2.0, -2.0]]), eri, 0)
target = (0.0, np.array([-3.0, 2.0]), np.zeros((2, 2)))
assert np.isclose(energy, target[0]) and np.allclose(levels, target[1])
assert np.allclose(D, target[2])
