# %% Freeze-out with compensation: the quadratic law
kt = 1.380649e-23 * 30.0 / 1.602176634e-19
states = 2.5094e19 * (0.26 * 30.0 / 300) ** 1.5
eta, n = fermi_level(0.26, 1e16, 2e14, 0.045, 30.0)
half = states / 2 * np.exp(-0.045 / kt)
b = 2e14 + half
target = 2 * half * (1e16 - 2e14) / (b + np.sqrt(b**2 + 4 * half * (1e16 - 2e14)))
assert np.isclose(n, target, rtol=1e-4) and np.isclose(eta, np.log(n / states), atol=1e-3)

# %% Hardly any electrons at 8 K, and fewer still with compensation
eta, n = fermi_level(0.26, 1e15, 0.0, 0.045, 8.0)
lost = fermi_level(0.26, 1e15, 9e14, 0.045, 8.0)
mkt = 0.26 * 9.1093837e-31 * 1.380649e-23 * 8.0
states = 2 * (mkt / (2 * np.pi * 1.054571817e-34**2)) ** 1.5 / 1e6
factor = states / 2 * np.exp(-0.045 * 1.602176634e-19 / (1.380649e-23 * 8))
target = (np.sqrt(1e15 * factor), factor / 9)
assert np.isclose(n, target[0], rtol=1e-6) and np.isclose(lost[1], target[1], rtol=1e-6)

# %% Exhaustion: all donors left by compensation are ionised
eta, n = fermi_level(0.067, 5e13, 2e13, 0.0058, 300.0)
states = 2.50941e19 * 0.067**1.5
target = (np.log(3e13 / states), 3e13)
assert np.isclose(eta, target[0], atol=2e-3) and np.isclose(n, target[1], rtol=2e-3)

# %% Degenerate doping: neutrality itself
cases = [(0.067, 3e18, 1e18, -1.0, 77.0), (1.1, 3e19, 0.0, 0.03, 700.0)]
cases += [(0.3, 1e18, 4e17, 0.2, 4.0), (0.067, 1e17, 0.0, -1.0, 4.0)]
found = [fermi_level(*case) for case in cases]
target = [np.array(fermi_level(*case)) for case in cases]
assert all(np.allclose(a, b, rtol=1e-6, atol=0) for a, b in zip(found, target, strict=True))
eta, n = found[1]
level = 0.03 * 1.602176634e-19 / (1.380649e-23 * 700)
assert np.isclose(n, 3e19 / (1 + 2 * np.exp(eta + level)), rtol=1e-6) and found[0][0] > 10
assert np.allclose([found[0][1], found[3][1]], [2e18, 1e17], rtol=1e-6)
