# %% kt, Cambridge/Aachen and anti-kt
pt, y, phi = np.array([50.0, 2.0, 10.0]), np.array([0.0, 0.3, -1.0]), np.array([0.1, 0.5, 3.0])
target = [distance_matrix(pt, y, phi, 0.4, power) for power in (1, 0, -1)]
found = [distance_matrix(pt, y, phi, 0.4, power) for power in (1, 0, -1)]
assert np.allclose(found[0], target[0]) and np.allclose(found[1], target[1])
assert np.allclose(found[2], target[2], rtol=1e-6, atol=0)

# %% Across the cut of the azimuth, and several turns away
phi = np.array([0.1, 6.2, 0.3 - 4 * np.pi])
d = distance_matrix(np.ones(3), np.zeros(3), phi, 0.5, 0)
gap = 2 * np.pi - 6.2
target = 4 * np.array([[0.25, (0.1 + gap) ** 2, 0.04], [0, 0.25, (0.3 + gap) ** 2], [0, 0, 0.25]])
assert np.allclose(np.triu(d), target) and np.allclose(d, d.T)

# %% Integers, back to back
d = distance_matrix(np.array([4, 2]), np.array([1, -1]), np.array([0, np.pi]), 1, -1)
target = np.array([[1, 4 + np.pi**2], [4 + np.pi**2, 4]]) / 16
assert np.allclose(d, target)

# %% One particle, and none
d = distance_matrix(np.array([3.0]), np.array([2.0]), np.array([1.0]), 0.7, 1)
target = np.array([[9.0]])
assert d.shape == (1, 1) and np.allclose(d, target)
assert distance_matrix(np.zeros(0), np.zeros(0), np.zeros(0), 0.7, 1).shape == (0, 0)
