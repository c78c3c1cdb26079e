# %% Two atoms: one line, d = R / sqrt(2)
coords = np.array([[0.0, 0.0, 0.0], [0.6, 0.8, 0.9]])
gamma = np.array([[11.0, 7.4], [7.4, 11.0]])
levels, orbitals = np.array([-12.0, 0.8]), np.array([[1, 1], [1, -1]]) / np.sqrt(2)
grid = np.array([5.0, 7.0, 7.2, 7.6])
spectrum = absorption_spectrum(coords, levels, orbitals, gamma, 2, grid, 0.3)
f = 2 / 3 * 7.2 / 27.211386 * 1.81 / 2 / 0.529177**2
line = np.exp(-((grid - 7.2) ** 2) / (2 * 0.3**2)) / np.sqrt(2 * np.pi * 0.3**2)
target = f * line
assert np.allclose(spectrum, target)

# %% Benzene: only the degenerate pair absorbs, whose mixture does not matter
angle = np.pi * np.arange(6) / 3
ring = 1.397 * np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=1)
bonds = np.stack([np.arange(6), (np.arange(6) + 1) % 6], axis=1)
carbon = np.full(6, 11.13)
h, gamma = ppp_model(ring, bonds, np.full(6, -2.39), carbon, carbon, np.ones(6))
_, levels, orbitals = ppp_scf(h, gamma, 6)
grid = np.linspace(3.0, 9.0, 25)
spectrum = absorption_spectrum(ring, levels, orbitals, gamma, 6, grid, 0.25)
target = absorption_spectrum(ring, levels, orbitals, gamma, 6, grid, 0.25)
assert np.allclose(spectrum, target, atol=1e-7)

# %% Butadiene, shifted far from the origin
place = np.array([[0.0, 0, 0], [1.17, 0.67, 0], [2.45, 0.01, 0.2], [3.62, 0.68, 0]]) + [5, -70, 9]
chain, carbon = np.array([[0, 1], [1, 2], [2, 3]]), np.full(4, 11.16)
h, gamma = ppp_model(place, chain, np.array([-2.6, -2.2, -2.6]), carbon, carbon, np.ones(4))
_, levels, orbitals = ppp_scf(h, gamma, 4)
spectrum = absorption_spectrum(place, levels, orbitals, gamma, 4, np.linspace(4, 12, 9), 0.5)
target = absorption_spectrum(place - 5, levels, orbitals, gamma, 4, np.linspace(4, 12, 9), 0.5)
assert np.allclose(spectrum, target, atol=1e-8)

# %% The area under the spectrum is the sum of the oscillator strengths
fine = np.linspace(-5.0, 25.0, 601)
area = np.sum(absorption_spectrum(place, levels, orbitals, gamma, 4, fine, 0.4)) * 0.05
target = np.sum(absorption_spectrum(place, levels, orbitals, gamma, 4, fine, 0.8)) * 0.05
assert np.isclose(area, target, rtol=1e-6)

# %% Without electrons nothing absorbs, and a single photon energy is an array of one
dark = absorption_spectrum(place, levels, orbitals, gamma, 0, np.array([1.0, 2.0]), 0.1)
one = absorption_spectrum(place, levels, orbitals, gamma, 4, np.array([6.0]), 0.4)
target = (np.zeros(2), absorption_spectrum(place, levels, orbitals, gamma, 4, np.array([6.0]), 0.4))
assert np.shape(dark) == (2,) and np.allclose(dark, target[0])
assert np.shape(one) == (1,) and np.allclose(one, target[1])
