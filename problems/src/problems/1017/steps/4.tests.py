# %% Two waves in different shells
q = np.arange(8) / 8
x, y, z = np.meshgrid(q, q, q, indexing="ij")
delta = 0.2 * np.cos(2 * np.pi * x) + 0.6 * np.sin(2 * np.pi * (2 * y - 2 * z))
k, power, modes = power_spectrum(delta, 10.0, False)
target = (np.array([18, 62, 98]), np.array([1000 * 0.04 / 2 / 18, 0, 1000 * 0.36 / 2 / 98]))
assert np.array_equal(modes[:3], target[0]) and np.allclose(power[:3], target[1], atol=1e-9)

# %% Wavenumbers, powers and numbers of modes of any field, even and odd
even = (np.arange(216).reshape(6, 6, 6) ** 2 % 17 - 8) / 10.0
odd = (np.arange(125).reshape(5, 5, 5) ** 3 % 13 - 6) / 10.0
target = power_spectrum(even, 3.0, False) + power_spectrum(odd, 3.0, False)
found = power_spectrum(even, 3.0, False) + power_spectrum(odd, 3.0, False)
assert [len(part) for part in found] == [3, 3, 3, 2, 2, 2]
assert all(np.allclose(part, exact) for part, exact in zip(found, target, strict=True))

# %% The window of cloud-in-cell divided out
target = power_spectrum(even, 3.0, True)[1]
assert np.allclose(power_spectrum(even, 3.0, True)[1], target)

# %% One particle: the window squared times the volume
q = np.array([[0.5, 0.25, 0.0]])
k, power, modes = power_spectrum(cloud_in_cell(q, 4, 4.0), 4.0, True)
bare = power_spectrum(cloud_in_cell(q, 4, 4.0), 4.0, False)[1]
target = (power, bare)
assert np.allclose(power, target[0]) and np.allclose(bare, target[1]) and np.all(power > bare)

# %% The smallest grid, and all the power at the Nyquist wavenumber
delta = np.array([1.0, -1.0])[:, None, None] * np.ones((2, 2, 2))
k, power, modes = power_spectrum(delta, 2.0, False)
target = (np.pi * (3 + 3 * np.sqrt(2)) / 6, 8 / 6, 6)
assert np.allclose([k[0], power[0], modes[0]], target)
