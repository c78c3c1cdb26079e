# %% A central transit of a circular orbit: ingress, middle, egress, and behind the star
orbit = (4.0, 1.0, 10.0, np.pi / 2, 0.0, 0.0)
t = np.array([0.94, 1.0, 1.06, 1.07, 2.0, 3.0])
target = light_curve(t, orbit, 0.1, 0.4, 0.2, 0.0, 1)
found = light_curve(t, orbit, 0.1, 0.4, 0.2, 0.0, 1)
assert found.shape == (6,) and np.allclose(found, target, rtol=0, atol=3e-6)
assert np.allclose(found[4:], 1, rtol=0, atol=1e-12) and np.isclose(found[0], found[2])

# %% A short exposure shows the flux of its middle, whatever the samples
short = light_curve(np.array([0.97]), orbit, 0.1, 0.4, 0.2, 1e-9, 4)
target = limb_darkened_flux(np.array([10 * np.sin(np.pi / 2 * 0.03)]), 0.1, 0.4, 0.2)
assert np.allclose(short, target, rtol=0, atol=3e-6)

# %% An exposure over the whole transit of an eccentric orbit with four samples
orbit = (3.0, 0.5, 8.0, 1.5, 0.3, 1.0)
target = light_curve(np.array([0.52, 3.45]), orbit, 0.15, 0.5, 0.1, 0.12, 4)
found = light_curve(np.array([0.52, 3.45]), orbit, 0.15, 0.5, 0.1, 0.12, 4)
assert np.allclose(found, target, rtol=0, atol=3e-6)

# %% The flux of an exposure is the mean of its two halves'
orbit = (5.0, 0.0, 6.0, 1.52, 0.0, 0.0)
whole = light_curve(np.array([0.11]), orbit, 0.2, 0.3, 0.3, 0.08, 6)
parts = light_curve(np.array([0.09, 0.13]), orbit, 0.2, 0.3, 0.3, 0.04, 3)
target = whole
assert np.allclose(whole, target, rtol=0, atol=3e-6)
assert np.allclose(parts.mean(), target, rtol=0, atol=3e-6)

# %% A planet that misses the star, and no exposures
missed = light_curve(np.array([-0.1, 0, 0.1]), (5, 0, 9, 1.3, 0, 0), 0.2, 0.3, 0.3, 1, 2)
target = np.ones(3)
assert np.allclose(missed, target, rtol=0, atol=1e-12)
assert light_curve(np.array([]), orbit, 0.2, 0.3, 0.3, 0.1, 2).shape == (0,)
