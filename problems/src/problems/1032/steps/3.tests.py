# %% Acoustic phonons alone: hardly any impurities
silicon = {"mass": 0.3, "permittivity": 11.7, "deformation": 9.5, "elastic": 1.66e11}
energy = np.array([0.001, 0.02585, 0.1])
rate = relaxation_rate(energy, silicon, 1e3, 0.0, 0.045, 300.0)
m, kt, q, hbar = 0.3 * 9.1093837e-31, 1.380649e-23 * 300, 1.602176634e-19, 1.054571817e-34
target = 2**0.5 * (9.5 * q) ** 2 * m**1.5 * kt / (np.pi * hbar**4 * 1.66e11) * np.sqrt(energy * q)
assert rate.shape == target.shape and np.allclose(rate, target, rtol=1e-6)

# %% Impurities alone, all ionised: Brooks and Herring with Debye's length
stiff = {"mass": 0.067, "permittivity": 12.9, "deformation": 0.0, "elastic": 1e11}
rate = relaxation_rate(np.array([[0.01], [0.05]]), stiff, 3e14, 1e14, 0.001, 300.0)
m, eps = 0.067 * 9.1093837e-31, 12.9 * 8.8541878e-12
E = np.array([[0.01], [0.05]]) * q
g2 = 8 * m * E * eps * kt / (q**2 * 2e20) / hbar**2
bare = 4e20 * q**4 / (16 * np.pi * (2 * m) ** 0.5 * eps**2 * E**1.5)
target = bare * (np.log(1 + g2) - g2 / (1 + g2))
assert rate.shape == (2, 1) and np.allclose(rate, target, rtol=3e-3)

# %% Freeze-out: electrons that hop between donors screen, too
n = fermi_level(0.3, 2e16, 5e15, 0.045, 40.0)[1]
found = relaxation_rate(energy, silicon, 2e16, 5e15, 0.045, 40.0)
target = relaxation_rate(energy, silicon, 2e16, 5e15, 0.045, 40.0)
assert np.allclose(found, target, rtol=1e-6) and n < 1e13

# %% Degenerate electrons screen less, both mechanisms together
gaas = {"mass": 0.067, "permittivity": 12.9, "deformation": 7.0, "elastic": 1.4e11}
found = relaxation_rate(np.array([0.05, 0.1, 0.3]), gaas, 3e18, 5e17, -1.0, 77.0)
target = relaxation_rate(np.array([0.05, 0.1, 0.3]), gaas, 3e18, 5e17, -1.0, 77.0)
assert np.allclose(found, target, rtol=1e-6)

# %% A single energy, and donors that are partly ionised
found = relaxation_rate(0.03, gaas, 1e17, 0.0, 0.04, 150.0)
target = relaxation_rate(0.03, gaas, 1e17, 0.0, 0.04, 150.0)
assert np.shape(found) == () and np.isclose(found, target, rtol=1e-6)
