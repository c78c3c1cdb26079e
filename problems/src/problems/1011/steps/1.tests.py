# %% Centre, inside, rim and outside of a perfect lens, also beyond all propagating waves
found = pupil_function(np.array([0, 0.3, 0.5, 0.51, 3]), 0.0, 1.0, 0.5, 0.0, np.zeros(4))
target = np.array([1, 1, 1, 0, 0])
assert found.shape == target.shape and np.allclose(found, target)

# %% The whole pupil is a circle in both frequencies
f = (np.arange(41) - 20) * 0.05
inside = np.abs(pupil_function(f, f[:, None], 0.8, 0.7, 0.4, np.array([0.1, 0.2, 0.3, 0.4])))
target = (f**2 + f[:, None] ** 2 <= (0.7 / 0.8) ** 2).astype(float)
assert inside.shape == target.shape and np.allclose(inside, target)

# %% Defocus alone: a wave at 30 degrees, whose sine is 0.5
found = pupil_function(0.3, 0.4, 1.0, 0.9, 0.7, [0, 0, 0, 0])
target = np.exp(2j * np.pi * 0.7 * (np.cos(np.pi / 6) - 1))
assert np.isclose(found, target)

# %% Each aberration by itself at x = 0.6, y = -0.4 of the pupil
f = np.array([0.6, -0.4]) * 0.85 / 0.193
found = [pupil_function(f[0], f[1], 0.193, 0.85, 0.0, 0.1 * row) for row in np.eye(4)]
waves = np.array([0.02, 0.06 * (1.56 - 2), -0.04 * (1.56 - 2), 0.1 * (6 * 0.52**2 - 3.12 + 1)])
target = np.exp(2j * np.pi * waves)
assert np.allclose(found, target)

# %% All together on frequencies that broadcast
fx, fy = np.linspace(-4, 4, 6), np.linspace(-3, 5, 5)[:, None]
c = np.array([0.05, -0.1, 0.2, 0.15])
target = pupil_function(fx, fy, 0.193, 0.85, -0.3, c)
found = pupil_function(fx, fy, 0.193, 0.85, -0.3, c)
assert found.shape == target.shape and np.allclose(found, target)
