# %% A circular orbit, from conjunction to conjunction
t = np.array([10.0, 10.5, 11.0, 12.0, 13.0])
z, front = sky_separation(t, 4.0, 10.0, 8.0, 1.5, 0.0, 0.7)
phase = 2 * np.pi * (t - 10) / 4
exact = 8 * np.sqrt(np.sin(phase) ** 2 + (np.cos(1.5) * np.cos(phase)) ** 2)
target = (exact, np.array([True, True, False]))
assert np.allclose(z, target[0]) and np.array_equal(front[[0, 1, 3]], target[1])

# %% An eccentric orbit before, at and after conjunctions of several periods
t = np.array([[-3.1, 0.2, 0.3], [0.9, 3.2, 6.2]])
z, front = sky_separation(t, 3.0, 0.2, 12.0, 1.53, 0.4, 2.0)
target = sky_separation(t, 3.0, 0.2, 12.0, 1.53, 0.4, 2.0)
assert z.shape == (2, 3) and np.allclose(z, target[0]) and np.array_equal(front, target[1])
assert np.isclose(z[0, 1], np.cos(1.53) * 12 * (1 - 0.16) / (1 + 0.4 * np.sin(2.0)))

# %% Conjunctions at periastron and at apastron
near = sky_separation(np.array([5.0, 6.0]), 2.0, 5.0, 10.0, 1.4, 0.5, np.pi / 2)
far = sky_separation(np.array([5.0, 6.0]), 2.0, 5.0, 10.0, 1.4, 0.5, -np.pi / 2)
target = np.cos(1.4) * np.array([5.0, 15.0])
assert np.allclose(near[0], target) and np.allclose(far[0], target[::-1])
assert list(near[1]) == [True, False] and list(far[1]) == [True, False]

# %% Seen from the pole the distance is the radius of the orbit
t = np.linspace(0, 1, 9)
z, front = sky_separation(t, 1.0, 0.0, 3.0, 0.0, 0.3, np.pi / 2)
E = eccentric_anomaly(2 * np.pi * t, 0.3)
target = 3 * (1 - 0.3 * np.cos(E))
assert np.allclose(z, target) and not front.any()
