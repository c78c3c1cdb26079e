# %% A cube of 80 points per side, with waves in many directions
n, box = 80, 400.0
i, j, h = np.indices((n, n, n), sparse=True)
delta = np.zeros((n, n, n))
for m in range(1, 7):
    for mx, my, mz in ((m, 0, 1), (1, m, -m), (0, 2, m)):
        angle = 2 * np.pi * ((mx * i + my * j + mz * h) / n + 0.17 * m * (1 + my))
        delta += 0.12 / np.sqrt(m) * np.cos(angle)
k, real, redshift = evolved_spectra(delta, box, 0.8, 0.3, 0.7)
target = (k[:12], real[:12], redshift[:12])
assert k.shape == real.shape == redshift.shape == (40,) and np.allclose(k[:12], target[0])
assert np.allclose(real[:12], target[1]) and np.allclose(redshift[:12], target[2])

# %% A small wave along the line of sight: (1 + f)^2, and D^2 over time
small = 1e-4 * np.cos(2 * np.pi / 32 * np.arange(32)) * np.ones((32, 32, 1))
k, real, redshift = evolved_spectra(small, 100.0, 1.0, 0.3, 0.7)
early = evolved_spectra(small, 100.0, 0.5, 0.3, 0.7)[1]
D, f = growth(np.array([0.5]), 0.3, 0.7)[0][0], growth(np.array([1.0]), 0.3, 0.7)[1][0]
target = ((1 + f) ** 2, D**2)
assert np.allclose(redshift[0] / real[0], target[0], rtol=1e-3)
assert np.allclose(early[0] / real[0], target[1], rtol=1e-3)

# %% The linear spectrum of a small wave across the line of sight, in both spaces
across = 1e-4 * np.cos(2 * np.pi / 32 * np.arange(32))[:, None, None] * np.ones((32, 32, 32))
k, real, redshift = evolved_spectra(across, 100.0, 1.0, 0.3, 0.7)
target = power_spectrum(across, 100.0, False)[1][0]
assert np.allclose(real[0], target, rtol=0.01) and np.allclose(redshift[0], target, rtol=0.01)

# %% At the beginning there is no structure
k, real, redshift = evolved_spectra(delta[:8, :8, :8], 40.0, 0.0, 0.3, 0.7)
target = np.zeros(4)
assert np.allclose(real, target) and np.allclose(redshift, target)

# %% A universe of matter alone, grid of an odd number of points, strong waves
odd = (np.arange(27).reshape(3, 3, 3) ** 2 % 5 - 2) / 4.0
k, real, redshift = evolved_spectra(odd, 3.0, 0.6, 1.0, 0.0)
target = evolved_spectra(odd, 3.0, 0.6, 1.0, 0.0)
assert np.allclose(k, target[0]) and np.allclose(real, target[1])
assert np.allclose(redshift, target[2])
