# %% Muons from far below to far above the resonance
energies = np.array([30.0, 60.0, 88.0, 91.0, 91.2, 93.0, 130.0, 200.0])
target = born(energies**2, (-0.5, -1, 1), 2.495, 0.2315, 91.1876, 1.0)
found = born(energies**2, (-0.5, -1, 1), 2.495, 0.2315, 91.1876, 1.0)
assert np.allclose(found[0], target[0]) and np.allclose(found[1], target[1])

# %% Low energy: the photon alone
sigma, asymmetry = born(np.array([[1.0, 4.0]]), (0.5, 2 / 3, 3), 2.5, 0.2315, 91.1876, 1.0)
target = 389379.37 * 4 * np.pi / (3 * 128.9**2) * (4 / 9) * 3 / np.array([[1.0, 4.0]])
assert sigma.shape == (1, 2) and np.allclose(sigma, target, rtol=1e-3)
assert np.all(np.abs(asymmetry) < 2e-3)

# %% Neutrinos couple to the Z alone: 12 pi Ge Gf / (M G)^2 at the peak
sigma, asymmetry = born(90.0**2, (0.5, 0, 1), 2.4, 0.23, 90.0, 1.0)
widths = [partial_width(f, 0.0, 0.0, 0.23, 90.0) for f in ((-0.5, -1, 1), (0.5, 0, 1))]
left, right = 0.27**2, 0.23**2
peak = 389379.37 * 12 * np.pi * widths[0] * widths[1] / (90.0 * 2.4) ** 2
target = (peak, 0.75 * (left - right) / (left + right))
assert np.isclose(sigma, target[0]) and np.isclose(asymmetry, target[1])

# %% Angles up to |cos| = 0.8 and 0.3, quarks of both types
s = np.array([89.0, 94.0]) ** 2
wide = born(s, (-0.5, -1 / 3, 3), 2.5, 0.2315, 91.1876, 0.8)
narrow = born(s, (0.5, 2 / 3, 3), 2.5, 0.2315, 91.1876, 0.3)
target = np.array([wide, narrow])
assert np.allclose([wide, narrow], target)

# %% An integer s, and none
sigma, asymmetry = born(10000, (-0.5, -1, 1), 2.495, 0.2315, 91.1876, 1.0)
target = born(np.array([1e4]), (-0.5, -1, 1), 2.495, 0.2315, 91.1876, 1.0)
assert np.isclose(sigma, target[0][0]) and np.isclose(asymmetry, target[1][0])
assert born(np.array([]), (-0.5, -1, 1), 2.495, 0.2315, 91.1876, 1.0)[0].shape == (0,)
