# %% A neutrino
target = 1.1663787e-5 * 91.1876**3 / (12 * np.sqrt(2) * np.pi)
assert np.isclose(partial_width((0.5, 0, 1), 0.0, 0.12, 0.2315, 91.1876), target)

# %% Lepton, up-type quark and down-type quark
lepton, up, down = (-0.5, -1, 1), (0.5, 2 / 3, 3), (-0.5, -1 / 3, 3)
vector = np.array([-0.5 + 2 * 0.2315, 0.5 - 4 / 3 * 0.2315, -0.5 + 2 / 3 * 0.2315])
factor = np.array([1, 3 * (1 + 0.118 / np.pi), 3 * (1 + 0.118 / np.pi)])
target = 1.1663787e-5 * 91.1876**3 / (6 * np.sqrt(2) * np.pi) * factor * (vector**2 + 0.25)
found = [partial_width(f, 0.0, 0.118, 0.2315, 91.1876) for f in (lepton, up, down)]
assert np.allclose(found, target)

# %% Masses and strong coupling: tau, bottom, and a heavy quark
cases = [(lepton, 1.777, 0.2), (down, 4.8, 0.118), (up, 40.0, 0.3), (down, 30.0, 0.0)]
target = np.array([partial_width(*case, 0.23, 91.0) for case in cases])
found = np.array([partial_width(*case, 0.23, 91.0) for case in cases])
assert np.allclose(found, target)

# %% At the threshold and above the mass of the Z
found = [partial_width(up, m, 0.118, 0.2315, 90.0) for m in (45.0, 60.0, 173.0)]
target = [0.0, 0.0, 0.0]
assert np.allclose(found, target, atol=1e-12)

# %% The axial coupling opens with the cube of the velocity, the vector coupling does not
velocity = np.sqrt(1 - 0.8**2)
axial = partial_width((-0.5, -1, 1), 40.0, 0.0, 0.25, 100.0)
target = 1.1663787e-5 * 1e6 / (24 * np.sqrt(2) * np.pi) * velocity**3
assert np.isclose(axial, target)
