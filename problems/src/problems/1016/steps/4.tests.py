# %% At the centre the flux behind the planet is known
m = np.sqrt(1 - 0.3**2)
ring = 0.3 * (1 - m**2) / 2 + 0.9 * (1 - m**3) / 3 - 0.2 * (1 - m**4) / 4
target = 1 - 2 * ring / (1 - 0.5 / 3 - 0.2 / 6)
found = limb_darkened_flux(np.array([0.0]), 0.3, 0.5, 0.2)
assert found.shape == (1,) and np.allclose(found, target, rtol=0, atol=2e-6)

# %% From the centre to beyond the limb
z = np.array([0.2, 0.85, 0.97, 1.05, 1.15])
target = limb_darkened_flux(z, 0.12, 0.4, 0.3)
found = limb_darkened_flux(z, 0.12, 0.4, 0.3)
assert np.allclose(found, target, rtol=0, atol=3e-6) and abs(found[4] - 1) < 1e-9

# %% Without limb darkening
z = np.array([0.0, 0.6, 1.0])
target = 1 - covered_fraction(z, 0.5)
assert np.allclose(limb_darkened_flux(z, 0.5, 0.0, 0.0), target, rtol=0, atol=2e-6)

# %% All of the star behind a larger body
target = np.zeros(2)
found = limb_darkened_flux(np.array([0, 1]), 2, 0.3, 0.4)
assert np.allclose(found, target, rtol=0, atol=2e-6)

# %% A negative quadratic coefficient; the limb is black
target = limb_darkened_flux(np.array([0.95, 0.1]), 0.15, 1.2, -0.2)
found = limb_darkened_flux(np.array([0.95, 0.1]), 0.15, 1.2, -0.2)
assert np.allclose(found, target, rtol=0, atol=3e-6)
