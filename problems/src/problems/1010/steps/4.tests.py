# %% A ferromagnet of one sublattice: intensity S at 2 |J| S (1 - cos)
one, along = np.array([[0, 0]]), np.array([[1]])
ferro = (one, along, np.array([-1.0]), np.array([1]), 1.5, 0.1)
omega = np.array([0.0, 2.0, 3.3, 5.0])
found = magnon_spectrum(np.array([0.25]), np.zeros((1, 1)), *ferro, omega, 0.7)
target = 1.5 * np.exp(-((omega - 3.3) ** 2) / 0.98) / (0.7 * np.sqrt(2 * np.pi))
assert found.shape == target.shape and np.allclose(found, target)

# %% An antiferromagnetic chain: 2 S |tan|, with both modes at 2 J S |sin|
pairs, offsets = np.array([[0, 1], [1, 0]]), np.array([[0], [1]])
chain = (pairs, offsets, np.ones(2), np.array([1, -1]), 0.5, 0.0)
half = np.array([[0.0], [0.5]])
peak = np.array([np.sin(0.6 * np.pi)])
found = [magnon_spectrum(np.array([x]), half, *chain, peak, 0.1)[0] for x in (0.6, 1.4, -0.6)]
tangent = np.tan(np.array([0.3, 0.7, -0.3]) * np.pi)
target = np.abs(tangent) / (0.1 * np.sqrt(2 * np.pi))
assert np.allclose(found, target)

# %% Three sublattices at unequal positions in two dimensions
pairs3 = np.array([[0, 1], [1, 2], [2, 0], [0, 0], [0, 1], [2, 2]])
offsets3 = np.array([[0, 0], [1, 0], [0, -1], [1, 1], [1, 2], [0, 1]])
exchange3 = np.array([-1.0, 0.7, 1.2, -0.3, 0.2, -0.4])
args = (pairs3, offsets3, exchange3, np.array([1, 1, -1]), 1.5, 0.05)
places, omega = np.array([[0.0, 0.1], [0.3, 0.4], [0.7, -0.2]]), np.linspace(0, 12, 7)
found = magnon_spectrum(np.array([0.13, -0.31]), places, *args, omega, 0.8)
target = magnon_spectrum(np.array([0.13, -0.31]), places, *args, omega, 0.8)
assert np.allclose(found, target)

# %% Anisotropy alone: independent spins, all of intensity S, also where waves would interfere
none = (np.zeros((0, 2), dtype=int), np.zeros((0, 1), dtype=int), [], np.array([1, -1]), 1.5, 0.4)
found = magnon_spectrum(np.array([0.5]), half, *none, [1.2], 0.2)
target = np.array([3.0 / (0.2 * np.sqrt(2 * np.pi))])
assert found.shape == target.shape and np.allclose(found, target)
