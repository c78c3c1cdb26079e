# %% Acoustic phonons alone: Bardeen and Shockley
silicon = {"mass": 0.3, "permittivity": 11.7, "deformation": 9.5, "elastic": 1.66e11}
found = mobility(silicon, 1e3, 0.0, 0.045, 300.0)
m, kt, q, hbar = 0.3 * 9.1093837e-31, 1.380649e-23 * 300, 1.602176634e-19, 1.054571817e-34
mu = 2 * (2 * np.pi) ** 0.5 * q * hbar**4 * 1.66e11 / (3 * m**2.5 * kt**1.5 * (9.5 * q) ** 2)
target = (1e3, 1e4 * mu, 3 * np.pi / 8)
assert np.allclose(found, target, rtol=1e-5, atol=0)

# %% Degenerate electrons of one energy: no Hall factor, and that energy's relaxation time
gaas = {"mass": 0.067, "permittivity": 12.9, "deformation": 7.0, "elastic": 1.4e11}
n, mu, hall = mobility(gaas, 1e18, 0.0, -1.0, 30.0)
eta = fermi_level(0.067, 1e18, 0.0, -1.0, 30.0)[0]
rate = relaxation_rate(eta * 1.380649e-23 * 30 / q, gaas, 1e18, 0.0, -1.0, 30.0)
target = (q / (rate * 0.067 * 9.1093837e-31) * 1e4, 1.0)
assert np.isclose(mu, target[0], rtol=2e-2) and np.isclose(hall, target[1], atol=2e-2)

# %% Weakly screened impurities: a great Hall factor, but less than 315 pi / 512
stiff = {"mass": 0.3, "permittivity": 11.7, "deformation": 1e-3, "elastic": 1.66e11}
found = mobility(stiff, 3e10, 1e10, 0.01, 300.0)
target = mobility(stiff, 3e10, 1e10, 0.01, 300.0)
assert np.allclose(found, target, rtol=1e-5, atol=0) and 1.6 < found[2] < 315 * np.pi / 512

# %% From freeze-out to exhaustion: all three results at several temperatures
found = np.array([mobility(silicon, 1e16, 2e15, 0.045, T) for T in (20.0, 77.0, 300.0)])
target = np.array([mobility(silicon, 1e16, 2e15, 0.045, T) for T in (20.0, 77.0, 300.0)])
assert np.allclose(found, target, rtol=1e-5, atol=0)

# %% Compensation lowers the mobility at the same electron density
found = np.array([mobility(gaas, 1e17 + a, a, -1.0, 300.0) for a in (1e17, 1.1e18)])
target = np.array([mobility(gaas, 1e17 + a, a, -1.0, 300.0) for a in (1e17, 1.1e18)])
assert np.allclose(found, target, rtol=1e-5, atol=0)
assert target[1][1] < target[0][1] / 4 and np.isclose(found[0][0], found[1][0], rtol=1e-6)
